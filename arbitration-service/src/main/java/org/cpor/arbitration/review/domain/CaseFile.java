package org.cpor.arbitration.review.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Heard;
import org.jspecify.annotations.Nullable;

/**
 * What a case has before it is decided.
 *
 * @param parties in the order in which they joined, those that left included; none only until the
 *     first claim is admitted
 * @param lease the last one given, which may have lapsed; null when nobody has the case
 * @param barred the reviewers who may not work on it: they made a ruling that it disputes
 */
public record CaseFile(
    UUID caseId, Subject subject, List<Party> parties, @Nullable Lease lease, Set<String> barred) {

  public CaseFile {
    parties = List.copyOf(parties);
    barred = Set.copyOf(barred);
  }

  /** The parties that have a say. */
  public List<Heard> heard() {
    return parties.stream().filter(Heard.class::isInstance).map(Heard.class::cast).toList();
  }

  /** The claims under review. */
  public List<Claimant> claimants() {
    return parties.stream().filter(Claimant.class::isInstance).map(Claimant.class::cast).toList();
  }

  Optional<Party> party(UUID claimId) {
    return parties.stream().filter(party -> party.claim().claimId().equals(claimId)).findFirst();
  }

  /** Whether more than one partner is heard. */
  public boolean contested() {
    return heard().stream().map(party -> party.claim().partnerId()).distinct().count() > 1;
  }

  boolean awaitsAnswer() {
    return heard().stream().anyMatch(party -> party.hearing().unanswered() != null);
  }

  /** The lease that keeps other reviewers away at {@code now}. */
  public Optional<Lease> liveLease(Instant now) {
    return Optional.ofNullable(lease).filter(given -> given.isLive(now));
  }

  /**
   * Until when the most urgent of the reviews is due.
   *
   * @throws IllegalStateException when no claim is under review
   */
  public Deadline deadline() {
    return claimants().stream()
        .map(Claimant::deadline)
        .min(comparing(Deadline::dueAt))
        .orElseThrow(() -> new IllegalStateException("no claim is under review: " + caseId));
  }

  /** What happens next by itself. */
  public Optional<Timer> nextTimer() {
    List<Timer> timers = new ArrayList<>();
    if (lease != null) {
      timers.add(new Timer.LeaseLapses(lease));
    }
    heard()
        .forEach(party ->
            party
                .hearing()
                .awaited()
                .ifPresent(request -> timers.add(new Timer.ResponseDue(party, request))));
    claimants().forEach(claimant -> reviewTimer(claimant).ifPresent(timers::add));
    return timers.stream().min(comparing(Timer::at));
  }

  /** While its partner is asked, the claim waits for the partner and not for the reviewers. */
  private static Optional<Timer> reviewTimer(Claimant claimant) {
    if (claimant.hearing().unanswered() != null) {
      return Optional.empty();
    }
    return switch (claimant.deadline().told()) {
      case NONE -> Optional.of(new Timer.ReviewDueSoon(claimant));
      case DUE_SOON -> Optional.of(new Timer.ReviewDue(claimant));
      case OVERDUE -> Optional.empty();
    };
  }

  /** With {@code party} in the place of the one of the same claim, or as the last. */
  CaseFile with(Party party) {
    UUID claimId = party.claim().claimId();
    List<Party> next =
        party(claimId).isEmpty()
            ? Stream.concat(parties.stream(), Stream.of(party)).toList()
            : parties.stream()
                .map(known -> known.claim().claimId().equals(claimId) ? party : known)
                .toList();
    return new CaseFile(caseId, subject, next, lease, barred);
  }

  CaseFile with(@Nullable Lease next) {
    return new CaseFile(caseId, subject, parties, next, barred);
  }

  CaseFile barring(String reviewer) {
    Set<String> next = new HashSet<>(barred);
    next.add(reviewer);
    return new CaseFile(caseId, subject, parties, lease, next);
  }
}
