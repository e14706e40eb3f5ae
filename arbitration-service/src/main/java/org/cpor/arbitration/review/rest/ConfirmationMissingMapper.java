package org.cpor.arbitration.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemAnswers;
import org.cpor.platform.texts.Translations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps missing confirmations to a problem document. The document has the codes of the objections
 * that the field {@code confirm} of the request does not list.
 */
@Singleton
class ConfirmationMissingMapper {

  private final ProblemAnswers answers;

  ConfirmationMissingMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  /** The problem document. */
  @Schema(
      name = "ConfirmationProblem",
      description = "The problem of a ruling that has to be confirmed, according to RFC 9457.",
      requiredProperties = {"type", "title", "status", "detail", "missing", "reasons"})
  record ConfirmationProblem(
      @JsonUnwrapped Problem problem,
      @Schema(description = "The codes to confirm.") List<AwardObjection> missing,
      @Schema(description = "The same codes, each with its reason in words.")
          List<WrittenObjection> reasons) {}

  /** An objection, and the reason for it, which the reviewer reads. */
  @Schema(name = "AwardCheckObjection")
  record WrittenObjection(AwardObjection code, String message) {

    static WrittenObjection of(Objection objection, Locale language) {
      return new WrittenObjection(
          objection.code(), Translations.current().written(objection.reason(), language));
    }
  }

  @ServerExceptionMapper
  Response missing(ConfirmationMissing refused, ContainerRequestContext request) {
    return answers
        .of(
            ArbitrationProblem.RULING_NEEDS_CONFIRMATION,
            refused.obstacle(),
            List.of(),
            request,
            (problem, language) ->
                new ConfirmationProblem(
                    problem,
                    refused.missing().stream().map(Objection::code).toList(),
                    refused.missing().stream()
                        .map(objection -> WrittenObjection.of(objection, language))
                        .toList()))
        .build();
  }
}
