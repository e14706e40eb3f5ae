package org.cpor.arbitration.review.application.admission;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.OpeningCases;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.admission.MigratedSubjects.DisplacedClaim;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.platform.conditions.WriteCondition;
import org.jboss.logging.Logger;

/**
 * Does the work of {@link MigratedSubjects} when the service starts (ADR 0028). If the migration
 * closed the case of a claim, the claim joins the older case on its subject. If the holder of a
 * subject is not a party to the undecided case on the subject, the holder becomes a party. Partners
 * that now compete are informed.
 */
@ApplicationScoped
public class UnitingSubjects {

  private static final Logger LOG = Logger.getLogger(UnitingSubjects.class);

  private final MigratedSubjects migrated;
  private final ReviewCases cases;
  private final OpeningCases opening;
  private final Associations associations;
  private final CaseTransitions transitions;
  private final Clock clock;

  UnitingSubjects(
      MigratedSubjects migrated,
      ReviewCases cases,
      OpeningCases opening,
      Associations associations,
      CaseTransitions transitions,
      Clock clock) {
    this.migrated = migrated;
    this.cases = cases;
    this.opening = opening;
    this.associations = associations;
    this.transitions = transitions;
    this.clock = clock;
  }

  /** Does the work that no other replica has done. */
  @Transactional
  @ActivateRequestContext
  public void unite(@Observes StartupEvent started) {
    migrated.takeCasesWithoutHolder().forEach(this::joinHolder);
    migrated.takeDisplacedClaims().forEach(this::admit);
  }

  private void joinHolder(UUID caseId) {
    if (cases.byId(caseId, WriteCondition.NONE) instanceof UnderReview undecided) {
      associations
          .lockActiveOn(Set.of(undecided.subject()))
          .values()
          .forEach(held -> join(undecided, held));
    }
  }

  private void join(UnderReview undecided, Association.Active held) {
    Party.Holder holder = Party.Holder.of(held.holder(), held.associationId());
    transitions.save(undecided.join(holder, clock.instant()));
    LOG.warnf(
        "after a migration the holder of a subject became a party: case=%s claim=%s",
        undecided.caseId(), holder.claim().claimId());
  }

  private void admit(DisplacedClaim displaced) {
    Party.Claimant claimant = displaced.claimant();
    Instant now = clock.instant();
    Transition<UnderReview> admitted =
        opening
            .open(displaced.subject(), claimant.deadline().dueAt(), now)
            .then(undecided -> undecided.admit(claimant, now));
    transitions.save(admitted);
    LOG.warnf(
        "after a migration a claim joined the older case on its subject: claim=%s case=%s",
        claimant.claim().claimId(), admitted.next().caseId());
  }
}
