package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.policy.Policies;

/**
 * Computes the time in which a customer may decline an association, according to the policy in
 * force.
 */
@ApplicationScoped
public class DeclinePeriod {

  private final Policies policies;
  private final ReviewClock reviewClock;

  DeclinePeriod(Policies policies, ReviewClock reviewClock) {
    this.policies = policies;
    this.reviewClock = reviewClock;
  }

  /** Returns the time in which the customer may decline {@code association}. */
  public CustomerDecline of(Association association) {
    return new CustomerDecline(
        reviewClock.decline(association.startedAt(), policies.inForce()).orElse(null));
  }
}
