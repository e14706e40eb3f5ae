package org.cpor.arbitration.review.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.ReviewCases.DisplacedClaim;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.platform.conditions.WriteCondition;
import org.jboss.logging.Logger;

/**
 * What a migration of the database leaves to do where it made one subject of two: a claim whose
 * case it closed comes under review in the older case on its subject, and a case on a subject that
 * turned out to be held hears the holder. Every party learns that it competes.
 */
@ApplicationScoped
public class UnitingSubjects {

  private static final Logger LOG = Logger.getLogger(UnitingSubjects.class);

  private final ReviewCases cases;
  private final Associations associations;
  private final MovingCase moving;
  private final Clock clock;

  UnitingSubjects(ReviewCases cases, Associations associations, MovingCase moving, Clock clock) {
    this.cases = cases;
    this.associations = associations;
    this.moving = moving;
    this.clock = clock;
  }

  /** Does what no other replica does. */
  @Transactional
  @ActivateRequestContext
  public void unite(@Observes StartupEvent started) {
    cases.takeCasesWithoutHolder().forEach(this::hearHolder);
    cases.takeDisplacedClaims().forEach(this::admit);
  }

  private void hearHolder(UUID caseId) {
    if (cases.byId(caseId, WriteCondition.NONE) instanceof UnderReview undecided) {
      holder(undecided.subject())
          .ifPresent(held -> {
            Party.Holder holder = Party.Holder.of(held.holder(), held.associationId());
            moving.make(undecided.join(holder, clock.instant()));
            LOG.warnf(
                "a case hears the holder of its subject from now on: case=%s claim=%s",
                caseId, holder.claim().claimId());
          });
    }
  }

  private Optional<Association.Active> holder(Subject subject) {
    return Optional.ofNullable(associations.keepActiveOn(Set.of(subject)).get(subject));
  }

  private void admit(DisplacedClaim displaced) {
    Party.Claimant claimant = displaced.claimant();
    Subject subject = displaced.subject();
    Instant now = clock.instant();
    UnderReview undecided =
        Objects.requireNonNull(
            cases.undecidedOf(Map.of(subject, claimant.deadline().dueAt()), now).get(subject));
    moving.make(
        Holders.join(undecided, holder(subject), now).then(next -> next.admit(claimant, now)));
    LOG.warnf(
        "a claim is under review in the older case on its subject: claim=%s case=%s",
        claimant.claim().claimId(), undecided.caseId());
  }
}
