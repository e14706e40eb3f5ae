package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.arbitration.policy.Policies;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/** Ends an association without a successor. */
@ApplicationScoped
public class EndingAssociation {

  private static final Logger LOG = Logger.getLogger(EndingAssociation.class);

  private final Associations associations;
  private final AssociationFacts facts;
  private final HolderCases cases;
  private final SuggestingRenewal renewal;
  private final Policies policies;
  private final ReviewClock reviewClock;
  private final Clock clock;

  EndingAssociation(
      Associations associations,
      AssociationFacts facts,
      HolderCases cases,
      SuggestingRenewal renewal,
      Policies policies,
      ReviewClock reviewClock,
      Clock clock) {
    this.associations = associations;
    this.facts = facts;
    this.cases = cases;
    this.renewal = renewal;
    this.policies = policies;
    this.reviewClock = reviewClock;
    this.clock = clock;
  }

  /**
   * The subscription of the claim can no longer be used.
   *
   * @param successor another usable subscription of the customer with the product, with which the
   *     partner may renew the claim
   */
  @Transactional
  public void withSubscription(UUID claimId, Optional<UUID> successor) {
    associations
        .activeOfClaim(claimId)
        .flatMap(active -> end(active, EndReason.SUBSCRIPTION_ENDED))
        .ifPresent(ended -> {
          successor.ifPresent(subscription -> renewal.suggest(ended, subscription));
          LOG.infof(
              "association ended with its subscription: association=%s successor=%s",
              ended.associationId(), successor.map(UUID::toString).orElse("none"));
        });
  }

  /**
   * Ends an association on request.
   *
   * @param condition throws if the request does not allow the version of the association
   * @throws ProblemException if there is no such association, if it has already ended, or if the
   *     customer declines it too late
   */
  @Transactional
  public Association.Ended terminate(
      UUID associationId, EndReason reason, Consumer<Association> condition) {
    Association association =
        associations
            .byId(associationId)
            .orElseThrow(() -> ProblemException.notFound("association"));
    condition.accept(association);
    return switch (association) {
      case Association.Ended ended -> throw endedAlready(ended);
      case Association.Active active -> {
        if (reason == EndReason.CUSTOMER_DECLINED) {
          refuseIfTooLate(active);
        }
        Association.Ended ended =
            end(active, reason).orElseThrow(() -> endedAlready(associationId));
        if (reason == EndReason.CUSTOMER_DECLINED) {
          facts.declined(ended);
        }
        yield ended;
      }
    };
  }

  /** Empty if another transaction ended it in the meantime. */
  private Optional<Association.Ended> end(Association.Active known, EndReason reason) {
    cases.lock(known.subject());
    return associations
        .lockActive(known.associationId())
        .map(active -> {
          Association.Ended ended = active.end(reason, clock.instant());
          associations.end(ended);
          facts.ended(ended);
          cases.removeHolder(ended);
          return ended;
        });
  }

  /** The policy sets the business days after the approval within which the customer may decline. */
  private void refuseIfTooLate(Association.Active active) {
    Optional<Instant> until = reviewClock.decline(active.startedAt(), policies.inForce());
    if (until.isPresent() && !clock.instant().isBefore(until.get())) {
      throw new ProblemException(
          ArbitrationProblem.TOO_LATE_TO_DECLINE,
          "The customer could decline the association until %s.".formatted(until.get()));
    }
  }

  private ProblemException endedAlready(UUID associationId) {
    return associations
        .byId(associationId)
        .filter(Association.Ended.class::isInstance)
        .map(ended -> endedAlready((Association.Ended) ended))
        .orElseThrow();
  }

  private static ProblemException endedAlready(Association.Ended ended) {
    return new ProblemException(
        ArbitrationProblem.ASSOCIATION_ENDED,
        "The association ended at %s: %s.".formatted(ended.endedAt(), ended.reason()));
  }
}
