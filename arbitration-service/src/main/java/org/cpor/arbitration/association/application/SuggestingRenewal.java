package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.policy.Policies;

/** Suggests the renewal of an association whose subscription has ended and has a successor. */
@ApplicationScoped
class SuggestingRenewal {

  private final Renewals renewals;
  private final AssociationFacts facts;
  private final Policies policies;
  private final ReviewClock reviewClock;

  SuggestingRenewal(
      Renewals renewals, AssociationFacts facts, Policies policies, ReviewClock reviewClock) {
    this.renewals = renewals;
    this.facts = facts;
    this.policies = policies;
    this.reviewClock = reviewClock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void suggest(Association.Ended ended, UUID successorSubscriptionId) {
    Renewal renewal =
        Renewal.of(
            ended,
            successorSubscriptionId,
            reviewClock.renewalPendingUntil(ended.endedAt(), policies.inForce()));
    renewals.add(renewal);
    facts.renewalSuggested(renewal);
  }
}
