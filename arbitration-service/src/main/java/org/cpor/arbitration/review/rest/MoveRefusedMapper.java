package org.cpor.arbitration.review.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.review.domain.MoveRefused;
import org.cpor.platform.problem.ProblemAnswers;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a refused move to a problem document. */
@Singleton
class MoveRefusedMapper {

  private final ProblemAnswers answers;

  MoveRefusedMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @ServerExceptionMapper
  Response refused(MoveRefused refused, ContainerRequestContext request) {
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
          case EXTENSION_REASON_DOES_NOT_FIT -> ArbitrationProblem.EXTENSION_REASON_DOES_NOT_FIT;
          case NOT_RULED -> ArbitrationProblem.NOT_RULED;
          case TOO_LATE_TO_CORRECT -> ArbitrationProblem.TOO_LATE_TO_CORRECT;
          case RULING_DOES_NOT_FIT -> ArbitrationProblem.RULING_DOES_NOT_FIT;
        };
    return answers.of(type, refused.obstacle(), List.of(), request).build();
  }
}
