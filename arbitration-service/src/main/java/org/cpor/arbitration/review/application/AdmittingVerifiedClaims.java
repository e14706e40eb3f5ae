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
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.jboss.logging.Logger;

/** Verified claims come under review: each in the open case of its subject, or in a new one. */
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

  /** Does nothing for claims that were admitted before. */
  @Transactional
  public void admit(List<Verified> verified) {
    if (verified.isEmpty()) {
      return;
    }
    PolicyProfile policy = policies.inForce();
    Instant now = clock.instant();
    List<Admission> admissions =
        cases.keep(verified.stream().map(v -> admission(v.claim(), policy)).toList());
    if (admissions.size() < verified.size()) {
      LOG.infof(
          "%d claims are under review already, or closed", verified.size() - admissions.size());
    }
    if (admissions.isEmpty()) {
      return;
    }
    Map<UUID, Cause> causes =
        verified.stream()
            .collect(
                Collectors.toMap(
                    v -> v.claim().whose().claimId(), Verified::because, (first, again) -> first));
    Map<Subject, UnderReview> undecided = new HashMap<>(cases.undecidedOf(dueAts(admissions), now));
    Map<Subject, Association.Active> held = associations.keepActiveOn(withoutParties(undecided));
    for (Admission admission : admissions) {
      Subject subject = admission.subject();
      Transition<UnderReview> admitted =
          Holders.join(
                  Objects.requireNonNull(undecided.get(subject)),
                  Optional.ofNullable(held.get(subject)),
                  now)
              .then(next -> next.admit(admission.claimant(), now));
      undecided.put(subject, admitted.next());
      cause.set(causes.getOrDefault(admission.claim().whose().claimId(), Cause.NONE));
      moving.make(admitted);
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

  private static Map<Subject, Instant> dueAts(List<Admission> admissions) {
    Map<Subject, Instant> dueAts = new LinkedHashMap<>();
    admissions.forEach(
        admission -> dueAts.putIfAbsent(admission.subject(), admission.firstReview().dueAt()));
    return dueAts;
  }
}
