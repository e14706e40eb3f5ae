package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cpor.intake.claim.domain.ActRefused;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/** Changes claims on behalf of their partners. A claim is locked while it is changed. */
@ApplicationScoped
class ChangingClaim {

  private final Claims claims;
  private final Event<ClaimsChanged> changes;

  ChangingClaim(Claims claims, Event<ClaimsChanged> changes) {
    this.claims = claims;
    this.changes = changes;
  }

  /**
   * Changes the claim and returns the changed claim.
   *
   * @throws ProblemException {@code NOT_FOUND} when there is no such claim or the caller is not
   *     allowed to see it, {@code STALE} when the claim has changed since the caller read it,
   *     {@code CONFLICT} when the state of the claim does not allow the change, {@code
   *     INVALID_REQUEST} when a field of the request does not fit the claim
   */
  Claim change(ClaimPrecondition precondition, UnaryOperator<Claim> change) {
    // The observers of this event run after the commit, so the event may be fired before the
    // change.
    changes.fire(new ClaimsChanged(Set.of(precondition.claimId())));
    try {
      return claims
          .change(
              precondition.claimId(),
              claim -> change.apply(checked(claim, precondition)).actedBy(precondition.actorName()))
          .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
    } catch (ActRefused refused) {
      throw refused
          .field()
          .map(field -> ProblemException.invalid(List.of(new Violation(field, refused.obstacle()))))
          .orElseGet(() -> new ProblemException(CommonProblem.CONFLICT, refused.obstacle()));
    }
  }

  private static Claim checked(Claim claim, ClaimPrecondition precondition) {
    if (!FindingClaims.maySee(claim, precondition.onlyOf())) {
      throw ProblemException.notFound("There is no such claim.");
    }
    if (!precondition.unchanged().test(claim)) {
      throw new ProblemException(
          CommonProblem.STALE,
          "Read the claim again, and decide whether to send the request again.");
    }
    return claim;
  }
}
