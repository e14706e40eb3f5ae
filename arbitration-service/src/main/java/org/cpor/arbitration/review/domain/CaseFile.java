package org.cpor.arbitration.review.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.CaseEvent.CaseClosed;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.CaseEvent.RequestClosed;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Deadline.Alarm;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Gone;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;
import org.jspecify.annotations.Nullable;

/**
 * The data of an undecided case.
 *
 * @param parties in the order in which they joined the case, including parties that left; empty in
 *     a new case
 * @param lease the last lease, which can have expired; null if nobody has taken the case
 * @param recusal the reviewers who must not work on the case
 */
public record CaseFile(
    UUID caseId, Subject subject, List<Party> parties, @Nullable Lease lease, Recusal recusal) {

  public CaseFile {
    parties = List.copyOf(parties);
  }

  /** The parties that have not left the case. */
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

  Optional<Claimant> claimant(UUID claimId) {
    return claimants().stream()
        .filter(claimant -> claimant.claim().claimId().equals(claimId))
        .findFirst();
  }

  public boolean contested() {
    return ContestPolicy.isContested(heard());
  }

  /** Whether the case was escalated to the leads. */
  public boolean escalated() {
    return claimants().stream().anyMatch(claimant -> claimant.deadline().alarm() == Alarm.OVERDUE);
  }

  boolean awaitsAnswer() {
    return heard().stream().anyMatch(party -> party.hearing().unanswered() != null);
  }

  /** The lease; empty if it has expired at {@code now}. */
  public Optional<Lease> liveLease(Instant now) {
    return Optional.ofNullable(lease).filter(given -> given.isLive(now));
  }

  boolean isTakenBy(String reviewer, Instant now) {
    return liveLease(now).filter(live -> live.isOf(reviewer)).isPresent();
  }

  void requireLeaseOf(String reviewer, Instant now) {
    liveLease(now)
        .orElseThrow(
            () -> new MoveRefused(Why.LEASE_NOT_HELD, "Take the case first: nobody has it now."))
        .requireForWork(reviewer);
  }

  /**
   * The earliest due date of the claims under review.
   *
   * @throws IllegalStateException if no claim is under review
   */
  public Deadline deadline() {
    return claimants().stream()
        .map(Claimant::deadline)
        .min(comparing(Deadline::dueAt))
        .orElseThrow(() -> new IllegalStateException("no claim is under review: " + caseId));
  }

  /** The timer that is due first; empty if the case has no timer. */
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
                .ifPresent(request -> timers.add(new PartySilence(party, request))));
    claimants().forEach(claimant -> reviewTimer(claimant).ifPresent(timers::add));
    return timers.stream().min(comparing(Timer::at));
  }

  /**
   * The timer of a claim's review. Empty while the partner still has time to answer a request,
   * because the reviewers wait for the answer. Also empty when the review is overdue already.
   */
  private static Optional<Timer> reviewTimer(Claimant claimant) {
    if (claimant.hearing().unanswered() != null) {
      return Optional.empty();
    }
    return switch (claimant.deadline().alarm()) {
      case NONE -> Optional.of(new Timer.ReviewDueSoon(claimant));
      case DUE_SOON -> Optional.of(new ReviewOverdue(claimant));
      case OVERDUE -> Optional.empty();
    };
  }

  /**
   * Adds a party.
   *
   * @param entry creates the event that reports the new party, from the case that includes the
   *     party
   */
  Transition<UnderReview> joinedBy(
      Heard newcomer, Function<CaseFile, CaseEvent> entry, Instant now) {
    CaseFile next = with(newcomer);
    List<CaseEvent> events = new ArrayList<>();
    events.add(entry.apply(next));
    events.addAll(ContestPolicy.detected(this, next, newcomer, now));
    return Transition.to(next, events);
  }

  /**
   * Removes a party. Closes the case if no claimant is left. The returned transition begins with
   * the events {@code departure}. If the departure causes them, these events follow: the end of the
   * competition, the end of the request to a holder that no longer competes, and the end of the
   * case.
   *
   * @param departure the events that say that the party left
   */
  Transition<ReviewCase> leftBy(
      Heard leaving, Departure why, List<CaseEvent> departure, Instant now) {
    CaseFile next = with(new Gone(leaving.claim(), why, now));
    List<CaseEvent> events = new ArrayList<>(departure);
    List<CompetitionEnded> ended = ContestPolicy.ended(this, next, now);
    events.addAll(ended);
    for (CompetitionEnded end : ended) {
      InformationRequest open = end.party().hearing().unanswered();
      if (open != null && end.party() instanceof Holder holder) {
        next = next.with(holder.with(holder.hearing().askedNothing()));
        events.add(new RequestClosed(holder, open, null, now));
      }
    }
    if (next.claimants().isEmpty()) {
      events.add(new CaseClosed(now));
      return new Transition<>(new Closed(caseId, subject, next.parties, now), events);
    }
    return Transition.stay(next, events);
  }

  /**
   * Returns this case with {@code party}. If the case has a party with the same claim already,
   * {@code party} replaces this party. Otherwise {@code party} becomes the last party.
   */
  CaseFile with(Party party) {
    UUID claimId = party.claim().claimId();
    List<Party> next =
        party(claimId).isEmpty()
            ? Stream.concat(parties.stream(), Stream.of(party)).toList()
            : parties.stream()
                .map(known -> known.claim().claimId().equals(claimId) ? party : known)
                .toList();
    return new CaseFile(caseId, subject, next, lease, recusal);
  }

  CaseFile with(Lease next) {
    return new CaseFile(caseId, subject, parties, next, recusal);
  }

  CaseFile withoutLease() {
    return new CaseFile(caseId, subject, parties, null, recusal);
  }

  CaseFile with(Recusal next) {
    return new CaseFile(caseId, subject, parties, lease, next);
  }
}
