package org.cpor.arbitration.review.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.MoveRefused;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.texts.Languages;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a refused move to a problem document. */
@Singleton
class MoveRefusedMapper {

  private final ObjectMapper json;

  MoveRefusedMapper(ObjectMapper json) {
    this.json = json;
  }

  @ServerExceptionMapper
  Response refused(MoveRefused refused, UriInfo uri, HttpHeaders headers)
      throws JsonProcessingException {
    ArbitrationProblem type =
        switch (refused.why()) {
          case ALREADY_RULED -> ArbitrationProblem.CASE_ALREADY_RULED;
          case HELD_BY_ANOTHER -> ArbitrationProblem.CASE_HELD_BY_ANOTHER;
          case LEASE_NOT_HELD -> ArbitrationProblem.LEASE_NOT_HELD;
          case CASE_CLOSED -> ArbitrationProblem.CASE_CLOSED;
          case OWN_RULING_DISPUTED -> ArbitrationProblem.OWN_RULING_DISPUTED;
          case ALREADY_ASKED -> ArbitrationProblem.ALREADY_ASKED;
          case NOT_A_PARTY -> ArbitrationProblem.NOT_A_PARTY;
          case LEAD_REQUIRED -> ArbitrationProblem.LEAD_REQUIRED;
          case EXTENSION_EXHAUSTED -> ArbitrationProblem.EXTENSION_EXHAUSTED;
          case NOT_RULED -> ArbitrationProblem.NOT_RULED;
          case TOO_LATE_TO_CORRECT -> ArbitrationProblem.TOO_LATE_TO_CORRECT;
          case RULING_DOES_NOT_FIT -> ArbitrationProblem.RULING_DOES_NOT_FIT;
        };
    Problem problem =
        Problem.of(
            type,
            refused.obstacle(),
            uri.getPath(),
            List.of(),
            Languages.ofProblem(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(json.writeValueAsBytes(problem))
        .build();
  }
}
