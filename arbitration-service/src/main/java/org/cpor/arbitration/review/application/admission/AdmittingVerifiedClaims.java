package org.cpor.arbitration.review.application.admission;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.ReviewClock;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.OpeningCases;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.admission.ClaimRegister.Admission;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.jboss.logging.Logger;

/**
 * Admits verified claims to review. A claim joins the undecided case of its subject, or a new case.
 *
 * <p>A claim under review can be verified again, if its partner filed a correction before the
 * result of the earlier verification was known. The case then reviews the corrected claim. If the
 * corrected claim has another subject, the claim moves to the case of the other subject.
 */
@ApplicationScoped
public class AdmittingVerifiedClaims {

  private static final Logger LOG = Logger.getLogger(AdmittingVerifiedClaims.class);

  private final ClaimRegister register;
  private final ReviewCases cases;
  private final OpeningCases opening;
  private final CaseTransitions transitions;
  private final CurrentCause cause;
  private final Policies policies;
  private final ReviewClock reviewClock;
  private final Clock clock;

  AdmittingVerifiedClaims(
      ClaimRegister register,
      ReviewCases cases,
      OpeningCases opening,
      CaseTransitions transitions,
      CurrentCause cause,
      Policies policies,
      ReviewClock reviewClock,
      Clock clock) {
    this.register = register;
    this.cases = cases;
    this.opening = opening;
    this.transitions = transitions;
    this.cause = cause;
    this.policies = policies;
    this.reviewClock = reviewClock;
    this.clock = clock;
  }

  /** A claim that passed verification, and the cause of its admission. */
  public record Verified(Claim claim, Cause because) {}

  private record Newcomer(Party.Claimant claimant, Subject subject) {}

  /**
   * Admits the claims. Ignores a revision that was admitted before, a decided claim, and a claim
   * with a blocked admission.
   */
  @Transactional
  public void admit(List<Verified> verified) {
    if (verified.isEmpty()) {
      return;
    }
    PolicyProfile policy = policies.inForce();
    Instant now = clock.instant();
    List<Admission> admissions =
        register.save(verified.stream().map(v -> admission(v.claim(), policy)).toList());
    enter(
        admissions.stream()
            .map(admission -> new Newcomer(admission.claimant(), admission.subject()))
            .toList(),
        causes(verified),
        now);
    if (admissions.size() < verified.size()) {
      Set<Claim> admitted = admissions.stream().map(Admission::claim).collect(toSet());
      verified.stream().filter(v -> !admitted.contains(v.claim())).forEach(v -> revise(v, now));
    }
  }

  private static Map<UUID, Cause> causes(List<Verified> verified) {
    return verified.stream()
        .collect(
            toMap(
                v -> v.claim().partnerClaim().claimId(),
                Verified::because,
                (first, again) -> first));
  }

  private void enter(List<Newcomer> newcomers, Map<UUID, Cause> causes, Instant now) {
    if (newcomers.isEmpty()) {
      return;
    }
    Map<Subject, Transition<UnderReview>> undecided =
        new HashMap<>(opening.open(dueAts(newcomers), now));
    for (Newcomer newcomer : newcomers) {
      Subject subject = newcomer.subject();
      Transition<UnderReview> admitted =
          Objects.requireNonNull(undecided.get(subject))
              .then(next -> next.admit(newcomer.claimant(), now));
      undecided.put(subject, Transition.none(admitted.next()));
      cause.set(causes.getOrDefault(newcomer.claimant().claim().claimId(), Cause.NONE));
      transitions.save(admitted);
    }
  }

  private void revise(Verified again, Instant now) {
    Claim claim = again.claim();
    UUID claimId = claim.partnerClaim().claimId();
    Optional<UnderReview> reviewedIn =
        cases.undecidedWith(claimId).filter(it -> it.firstReviewed(claimId).isPresent());
    if (reviewedIn.isEmpty() || !register.revise(claim)) {
      LOG.infof(
          "ignored a verified claim that is under review, decided or blocked: claim=%s", claimId);
      return;
    }
    cause.set(again.because());
    UnderReview undecided = reviewedIn.get();
    Party.Claimant claimant = undecided.firstReviewed(claimId).orElseThrow();
    Subject subject = claim.subject(policies.named(claimant.policy()).subjectScope());
    if (subject.equals(undecided.subject())) {
      transitions.save(undecided.revise(claim.partnerClaim(), claim.revision(), now));
    } else {
      transitions.save(undecided.claimAnother(claimId, now));
      enter(
          List.of(
              new Newcomer(
                  Party.Claimant.of(claim.partnerClaim(), claimant.policy(), claimant.deadline()),
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

  private static Map<Subject, Instant> dueAts(List<Newcomer> newcomers) {
    Map<Subject, Instant> dueAts = new LinkedHashMap<>();
    newcomers.forEach(
        newcomer -> dueAts.putIfAbsent(newcomer.subject(), newcomer.claimant().deadline().dueAt()));
    return dueAts;
  }
}
