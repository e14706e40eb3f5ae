package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.ReviewCases.Admission;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.jboss.logging.Logger;

/**
 * Verified claims come under review: each in the open case of its subject, or in a new one.
 *
 * <p>A claim that is under review already can be verified once more: its partner corrected it while
 * it waited, and it had passed before the correction was heard of. Then the correction is what is
 * reviewed, and in another case if it is about another subject.
 */
@ApplicationScoped
public class AdmittingVerifiedClaims {

  private static final Logger LOG = Logger.getLogger(AdmittingVerifiedClaims.class);

  private final ReviewCases cases;
  private final Associations associations;
  private final MovingCase moving;
  private final CurrentCause cause;
  private final Policies policies;
  private final ReviewClock reviewClock;
  private final Clock clock;

  AdmittingVerifiedClaims(
      ReviewCases cases,
      Associations associations,
      MovingCase moving,
      CurrentCause cause,
      Policies policies,
      ReviewClock reviewClock,
      Clock clock) {
    this.cases = cases;
    this.associations = associations;
    this.moving = moving;
    this.cause = cause;
    this.policies = policies;
    this.reviewClock = reviewClock;
    this.clock = clock;
  }

  /** A claim that passed verification, and the event that says so. */
  public record Verified(Claim claim, Cause because) {}

  /** A claim, and what it competes for. */
  private record Newcomer(Party.Claimant claimant, Subject subject) {}

  /** Does nothing for a revision that was admitted before, nor for claims that were decided. */
  @Transactional
  public void admit(List<Verified> verified) {
    if (verified.isEmpty()) {
      return;
    }
    PolicyProfile policy = policies.inForce();
    Instant now = clock.instant();
    List<Admission> admissions =
        cases.keep(verified.stream().map(v -> admission(v.claim(), policy)).toList());
    enter(
        admissions.stream()
            .map(admission -> new Newcomer(admission.claimant(), admission.subject()))
            .toList(),
        causes(verified),
        now);
    if (admissions.size() < verified.size()) {
      Set<Claim> admitted = admissions.stream().map(Admission::claim).collect(Collectors.toSet());
      verified.stream().filter(v -> !admitted.contains(v.claim())).forEach(v -> revise(v, now));
    }
  }

  private static Map<UUID, Cause> causes(List<Verified> verified) {
    return verified.stream()
        .collect(
            Collectors.toMap(
                v -> v.claim().whose().claimId(), Verified::because, (first, again) -> first));
  }

  private void enter(List<Newcomer> newcomers, Map<UUID, Cause> causes, Instant now) {
    if (newcomers.isEmpty()) {
      return;
    }
    Map<Subject, UnderReview> undecided = new HashMap<>(cases.undecidedOf(dueAts(newcomers), now));
    Map<Subject, Association.Active> held = associations.keepActiveOn(withoutParties(undecided));
    for (Newcomer newcomer : newcomers) {
      Subject subject = newcomer.subject();
      Transition<UnderReview> admitted =
          Holders.join(
                  Objects.requireNonNull(undecided.get(subject)),
                  Optional.ofNullable(held.get(subject)),
                  now)
              .then(next -> next.admit(newcomer.claimant(), now));
      undecided.put(subject, admitted.next());
      cause.set(causes.getOrDefault(newcomer.claimant().claim().claimId(), Cause.NONE));
      moving.make(admitted);
    }
  }

  private void revise(Verified again, Instant now) {
    Claim claim = again.claim();
    UUID claimId = claim.whose().claimId();
    Optional<UnderReview> reviewedIn =
        cases.undecidedWith(claimId).filter(it -> it.firstReviewed(claimId).isPresent());
    if (reviewedIn.isEmpty() || !cases.revise(claim)) {
      LOG.infof("a claim is under review already, or decided: claim=%s", claimId);
      return;
    }
    cause.set(again.because());
    UnderReview undecided = reviewedIn.get();
    Party.Claimant claimant = undecided.firstReviewed(claimId).orElseThrow();
    Subject subject = claim.subject(policies.named(claimant.policy()).subjectScope());
    if (subject.equals(undecided.subject())) {
      moving.make(undecided.revise(claim.whose(), claim.revision(), now));
    } else {
      moving.make(undecided.claimAnother(claimId, now));
      enter(
          List.of(
              new Newcomer(
                  Party.Claimant.of(claim.whose(), claimant.policy(), claimant.deadline()),
                  subject)),
          Map.of(claimId, again.because()),
          now);
    }
  }

  private Admission admission(Claim claim, PolicyProfile policy) {
    return new Admission(
        claim,
        claim.subject(policy.subjectScope()),
        policy.name(),
        reviewClock.firstReview(claim.filedAt(), policy));
  }

  /** No association of a subject starts while a case on it is open: only new cases look. */
  private static Set<Subject> withoutParties(Map<Subject, UnderReview> undecided) {
    return undecided.values().stream()
        .filter(reviewCase -> reviewCase.parties().isEmpty())
        .map(UnderReview::subject)
        .collect(Collectors.toSet());
  }

  private static Map<Subject, Instant> dueAts(List<Newcomer> newcomers) {
    Map<Subject, Instant> dueAts = new LinkedHashMap<>();
    newcomers.forEach(
        newcomer -> dueAts.putIfAbsent(newcomer.subject(), newcomer.claimant().deadline().dueAt()));
    return dueAts;
  }
}
