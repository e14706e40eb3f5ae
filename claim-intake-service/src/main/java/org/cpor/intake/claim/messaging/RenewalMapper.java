package org.cpor.intake.claim.messaging;

import java.util.Optional;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.intake.claim.application.EndedSuccessor;
import org.cpor.intake.claim.application.HeldSubject;
import org.cpor.intake.claim.application.SuggestedRenewal;

/** Maps the facts that suggest or end renewals. */
final class RenewalMapper {

  private RenewalMapper() {}

  /** The renewal that {@code fact} suggests; empty for other facts. */
  static Optional<SuggestedRenewal> renewal(ClaimFact fact) {
    return fact instanceof RenewalSuggested suggested
        ? Optional.of(
            new SuggestedRenewal(
                suggested.claim().claimId(),
                suggested.successorSubscriptionId(),
                suggested.suggestedAt()))
        : Optional.empty();
  }

  /** The successor whose end {@code fact} reports; empty for other facts. */
  static Optional<EndedSuccessor> endedSuccessor(ClaimFact fact) {
    return fact instanceof SuccessorEnded ended
        ? Optional.of(
            new EndedSuccessor(
                ended.claim().claimId(), ended.successorSubscriptionId(), ended.endedAt()))
        : Optional.empty();
  }

  /** The subject that somebody holds from {@code fact} on; empty for other facts. */
  static Optional<HeldSubject> heldSubject(ClaimFact fact) {
    return fact instanceof AssociationStarted started
        ? Optional.of(
            new HeldSubject(
                started.subject().tenantId(),
                started.subject().product(),
                started.subject().subscriptionId(),
                started.startedAt()))
        : Optional.empty();
  }
}
