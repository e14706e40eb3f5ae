package org.cpor.arbitration.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.texts.Languages;
import org.cpor.platform.texts.Translations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps missing confirmations to a problem document. The document has the codes of the objections
 * that the ruling does not confirm.
 */
@Singleton
class ConfirmationMissingMapper {

  private final ObjectMapper json;

  ConfirmationMissingMapper(ObjectMapper json) {
    this.json = json;
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
  Response missing(ConfirmationMissing refused, UriInfo uri, HttpHeaders headers)
      throws JsonProcessingException {
    Locale language = Languages.ofProblem(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Problem problem =
        Problem.of(
            ArbitrationProblem.RULING_NEEDS_CONFIRMATION,
            refused.obstacle(),
            uri.getPath(),
            List.of(),
            language);
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            json.writeValueAsBytes(
                new ConfirmationProblem(
                    problem,
                    refused.missing().stream().map(Objection::code).toList(),
                    refused.missing().stream()
                        .map(objection -> WrittenObjection.of(objection, language))
                        .toList())))
        .build();
  }
}
