package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.platform.ArbitrationProblem;
import org.cpor.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Ends associations. After the end of an association, nobody holds the subject of the association.
 */
@ApplicationScoped
public class EndingAssociation {

  private static final Logger LOG = Logger.getLogger(EndingAssociation.class);

  private final Associations associations;
  private final AssociationFacts facts;
  private final HolderCases cases;
  private final SuggestingRenewal renewal;
  private final ApprovingCases approvals;
  private final DeclinePeriod declinePeriod;
  private final Clock clock;

  EndingAssociation(
      Associations associations,
      AssociationFacts facts,
      HolderCases cases,
      SuggestingRenewal renewal,
      ApprovingCases approvals,
      DeclinePeriod declinePeriod,
      Clock clock) {
    this.associations = associations;
    this.facts = facts;
    this.cases = cases;
    this.renewal = renewal;
    this.approvals = approvals;
    this.declinePeriod = declinePeriod;
    this.clock = clock;
  }

  /**
   * Ends the association of a claim, because the claim's subscription can no longer be used. Does
   * nothing if the claim has no active association.
   *
   * @param successor the successor of the subscription, which the partner may claim to renew the
   *     association; empty if there is no successor
   */
  @Transactional
  public void withSubscription(UUID claimId, Optional<UUID> successor) {
    associations
        .activeOfClaim(claimId)
        .flatMap(
            active -> end(active, held -> held.end(EndReason.SUBSCRIPTION_ENDED, clock.instant())))
        .ifPresent(ended -> {
          successor.ifPresent(subscription -> renewal.suggest(ended, subscription));
          LOG.infof(
              "association ended with its subscription: association=%s successor=%s",
              ended.associationId(), successor.map(UUID::toString).orElse("none"));
        });
  }

  /**
   * Ends the association of a claim, because the withdrawal of the claim arrived after the
   * approval. Does nothing if the claim has no active association.
   */
  @Transactional
  public void withClaim(UUID claimId) {
    associations
        .activeOfClaim(claimId)
        .flatMap(
            active -> end(active, held -> held.end(EndReason.CLAIM_WITHDRAWN, clock.instant())))
        .ifPresent(ended ->
            LOG.infof(
                "association ended with its withdrawn claim: association=%s",
                ended.associationId()));
  }

  /**
   * Ends an association on request.
   *
   * @param condition checks the version of the association, and throws an exception if the request
   *     is for another version
   * @throws ProblemException if there is no such association, if it has already ended, or if the
   *     reason is the customer's decline and the time for a decline is over
   */
  @Transactional
  public Association.Ended terminate(
      UUID associationId, EndReason reason, Consumer<Association> condition) {
    Association association = find(associationId);
    condition.accept(association);
    Association.Active active = stillActive(association);
    if (reason == EndReason.CUSTOMER_DECLINED) {
      refuseIfTooLate(active);
    }
    Association.Ended ended =
        end(active, held -> held.end(reason, clock.instant()))
            .orElseThrow(() -> endedAlready(associationId));
    if (reason == EndReason.CUSTOMER_DECLINED) {
      facts.declined(ended);
    }
    return ended;
  }

  /**
   * Ends an association because the customer declines it. Adds the decline to the timeline of the
   * case that approved the claim.
   *
   * @param words the customer's reason
   * @throws ProblemException if there is no such association, if it has already ended, or if the
   *     time for the decline is over
   */
  @Transactional
  public Association.Ended decline(UUID associationId, String words) {
    Association.Active active = stillActive(find(associationId));
    refuseIfTooLate(active);
    Instant now = clock.instant();
    approvals.recordDecline(active, words, now);
    Association.Ended ended =
        end(active, held -> held.decline(words, now))
            .orElseThrow(() -> endedAlready(associationId));
    facts.declined(ended);
    LOG.infof("the customer declined an association: association=%s", associationId);
    return ended;
  }

  /**
   * Locks the association and ends it with {@code end}. Returns empty if another transaction ended
   * the association after the caller had read {@code known}.
   */
  private Optional<Association.Ended> end(
      Association.Active known, Function<Association.Active, Association.Ended> end) {
    cases.lock(known.subject());
    return associations
        .lockActive(known.associationId())
        .map(active -> {
          Association.Ended ended = end.apply(active);
          associations.end(ended);
          facts.ended(ended);
          cases.removeHolder(ended);
          return ended;
        });
  }

  private void refuseIfTooLate(Association.Active active) {
    CustomerDecline decline = declinePeriod.of(active);
    Instant until = decline.until();
    if (until != null && !decline.isPossibleAt(clock.instant())) {
      throw new ProblemException(
          ArbitrationProblem.TOO_LATE_TO_DECLINE,
          "The customer could decline the association until {0}.",
          until);
    }
  }

  private Association find(UUID associationId) {
    return associations
        .byId(associationId)
        .orElseThrow(() -> ProblemException.notFound("There is no such association."));
  }

  private static Association.Active stillActive(Association association) {
    return switch (association) {
      case Association.Ended ended -> throw endedAlready(ended);
      case Association.Active active -> active;
    };
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
        "The association ended at {0}: {1}.",
        ended.endedAt(),
        ended.reason());
  }
}
