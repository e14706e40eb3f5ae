package org.cpor.arbitration.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Maps objections that a ruling does not confirm to a problem document with the codes to confirm.
 */
@Singleton
class ConfirmationMissingMapper {

  private final ObjectMapper json;

  ConfirmationMissingMapper(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The problem document.
   *
   * @param missing the codes to confirm
   * @param reasons the same codes, each with its reason in words
   */
  private record Body(
      @JsonUnwrapped Problem problem, List<AwardObjection> missing, List<Objection> reasons) {}

  @ServerExceptionMapper
  Response missing(ConfirmationMissing refused, UriInfo uri) throws JsonProcessingException {
    Problem problem =
        Problem.of(
            ArbitrationProblem.RULING_NEEDS_CONFIRMATION,
            refused.getMessage(),
            uri.getPath(),
            List.of());
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            json.writeValueAsBytes(
                new Body(
                    problem,
                    refused.missing().stream().map(Objection::code).toList(),
                    refused.missing())))
        .build();
  }
}
