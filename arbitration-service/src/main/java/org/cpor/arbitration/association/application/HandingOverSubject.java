package org.cpor.arbitration.association.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.Subject;

/**
 * Gives a subject to a new holder. If there is an earlier holder, the association of the earlier
 * holder ends.
 */
@ApplicationScoped
public class HandingOverSubject {

  private final Associations associations;
  private final AssociationFacts facts;
  private final DeclinePeriod declinePeriod;
  private final CustomerContacts contacts;
  private final EndingRenewals renewals;

  HandingOverSubject(
      Associations associations,
      AssociationFacts facts,
      DeclinePeriod declinePeriod,
      CustomerContacts contacts,
      EndingRenewals renewals) {
    this.associations = associations;
    this.facts = facts;
    this.declinePeriod = declinePeriod;
    this.contacts = contacts;
    this.renewals = renewals;
  }

  /**
   * Gives the subject to the holder of {@code next}, after a ruling. If there is an earlier holder,
   * its association ends: the reason is {@code REPLACED_BY_OWN_CLAIM} if both claims have the same
   * partner, otherwise {@code SUPERSEDED}.
   *
   * @param confirmed the codes of the objections to the ruling that the reviewer confirmed
   */
  @Transactional
  public void to(Association.Active next, List<String> confirmed) {
    associations
        .activeOn(next.subject())
        .ifPresent(held -> end(held, EndReason.SUPERSEDED, Optional.of(next), next.startedAt()));
    start(next, confirmed);
  }

  /** Locks the active association with {@code subject}, so that no other transaction ends it. */
  @Transactional
  public void lock(Subject subject) {
    associations.activeOn(subject).ifPresent(held -> associations.lockActive(held.associationId()));
  }

  /**
   * Changes the holder after the correction of a ruling.
   *
   * @param reason why the active association ends, if {@code next} is empty or belongs to another
   *     partner; ignored if there is no active association
   * @param next the new association; empty if nobody holds the subject after the correction
   * @param confirmed the codes of the objections to the correction that the lead confirmed
   */
  @Transactional
  public void correct(
      Subject subject,
      EndReason reason,
      Optional<Association.Active> next,
      List<String> confirmed,
      Instant now) {
    associations
        .activeOn(subject)
        // Another transaction may have ended the association after this transaction read it.
        .flatMap(held -> associations.lockActive(held.associationId()))
        .ifPresent(held -> end(held, reason, next, now));
    next.ifPresent(association -> start(association, confirmed));
  }

  private void end(
      Association.Active held, EndReason reason, Optional<Association.Active> next, Instant now) {
    Optional<Association.Active> own = next.filter(held::isReplacedByOwnClaim);
    Association.Ended ended =
        held.end(own.isPresent() ? EndReason.REPLACED_BY_OWN_CLAIM : reason, now);
    associations.end(ended);
    own.ifPresentOrElse(
        claim -> facts.replaced(ended, claim.holder().claimId()), () -> facts.ended(ended));
  }

  private void start(Association.Active next, List<String> confirmed) {
    associations.add(next);
    renewals.held(next.subject());
    facts.started(next, declinePeriod.of(next), contacts.of(next.holder().claimId()), confirmed);
  }
}
