package org.cpor.arbitration.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseRuled;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.CaseEvent.HolderJoined;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Holder;
import org.jspecify.annotations.Nullable;

/**
 * The review of all claims on one subject, up to the ruling between them.
 *
 * <pre>
 *             admit, take, assign, giveBack
 *               ┌──────┐
 *               ▼      │
 *   first ───▶ Open ───┘
 *   claim       │
 *               └── rule ──▶ Ruled
 * </pre>
 *
 * <p>The holder of the subject, if there is one, is a party from the start. The case is contested
 * when its parties are claims of more than one partner. Of the moves that a case knows, a state has
 * those that it allows; {@link #stillOpen} is the way from a case as stored to its moves.
 */
public sealed interface ReviewCase {

  UUID caseId();

  Subject subject();

  List<Party> parties();

  /**
   * This case, if it is not yet decided.
   *
   * @throws MoveRefused when it is
   */
  default Open stillOpen() {
    return switch (this) {
      case Open open -> open;
      case Ruled ruled ->
          throw new MoveRefused(
              Why.ALREADY_RULED,
              "The case was ruled on by %s at %s: %s."
                  .formatted(ruled.by(), ruled.at(), ruled.ruling().outcome().kind()));
    };
  }

  /** Whether more than one partner is heard. */
  default boolean contested() {
    return parties().stream().map(party -> party.claim().partnerId()).distinct().count() > 1;
  }

  /**
   * Under review.
   *
   * @param parties in the order in which they joined; none only until the first claim is admitted
   * @param lease the last one given, which may have lapsed; null when nobody has taken the case
   */
  record Open(UUID caseId, Subject subject, List<Party> parties, @Nullable Lease lease)
      implements ReviewCase {

    public Open {
      parties = List.copyOf(parties);
    }

    /** A case that waits for its first claim. */
    public static Open on(Subject subject, UUID caseId) {
      return new Open(caseId, subject, List.of(), null);
    }

    /** The lease that keeps other reviewers away at {@code now}. */
    public Optional<Lease> liveLease(Instant now) {
      return Optional.ofNullable(lease).filter(given -> given.isLive(now));
    }

    /**
     * When the most urgent of the first reviews is due.
     *
     * @throws IllegalStateException when no claim has been admitted
     */
    public Instant dueAt() {
      return parties.stream()
          .filter(Claimant.class::isInstance)
          .map(party -> ((Claimant) party).firstReviewDueAt())
          .min(Instant::compareTo)
          .orElseThrow(() -> new IllegalStateException("no claim is under review: " + caseId));
    }

    /** The holder of the subject is heard too. */
    public Transition<Open> join(Holder holder, Instant now) {
      return add(holder, now, contested -> new HolderJoined(holder, now));
    }

    /** A claim comes under review. */
    public Transition<Open> admit(Claimant newcomer, Instant now) {
      return add(newcomer, now, contested -> new ClaimAdmitted(newcomer, contested, now));
    }

    /**
     * When the newcomer makes the case contested, every party learns of it; in a contested case the
     * newcomer does.
     */
    private Transition<Open> add(Party newcomer, Instant now, Function<Boolean, CaseEvent> entry) {
      Open next =
          new Open(
              caseId,
              subject,
              Stream.concat(parties.stream(), Stream.of(newcomer)).toList(),
              lease);
      List<CaseEvent> events = new ArrayList<>();
      events.add(entry.apply(next.contested()));
      if (next.contested()) {
        List<Party> unaware = contested() ? List.of(newcomer) : next.parties();
        unaware.forEach(party -> events.add(new CompetitionDetected(party, now)));
      }
      return new Transition<>(next, events);
    }

    /**
     * {@code reviewer} starts to work on the case, or goes on for another {@code duration}.
     *
     * @throws MoveRefused when another has it
     */
    public Transition<Open> take(String reviewer, Duration duration, Instant now) {
      refuseIfHeldByAnother(reviewer, now);
      return lend(reviewer, reviewer, duration, now);
    }

    /** A lead gives the case to {@code assignee}, whoever has it. */
    public Transition<Open> assign(String assignee, String lead, Duration duration, Instant now) {
      return lend(assignee, lead, duration, now);
    }

    /**
     * {@code reviewer} puts the case back into the queue. Nothing happens when nobody has it.
     *
     * @throws MoveRefused when another has it
     */
    public Transition<Open> giveBack(String reviewer, Instant now) {
      refuseIfHeldByAnother(reviewer, now);
      return release(reviewer, now);
    }

    /** A lead puts the case back into the queue, whoever has it. */
    public Transition<Open> recall(String lead, Instant now) {
      return release(lead, now);
    }

    /**
     * Decides the case.
     *
     * @throws MoveRefused when {@code reviewer} does not have the case, or the ruling does not fit
     *     its parties
     */
    public Transition<Ruled> rule(Ruling ruling, String reviewer, Instant now) {
      if (lease == null || !lease.isLiveFor(reviewer, now)) {
        throw new MoveRefused(
            Why.LEASE_NOT_HELD,
            liveLease(now)
                .map(held ->
                    "%s has the case until %s.".formatted(held.assignee(), held.expiresAt()))
                .orElse("Take the case before ruling on it."));
      }
      List<CaseEvent> events = new ArrayList<>();
      events.add(new CaseRuled(ruling.outcome(), reviewer, now));
      events.addAll(ruling.decide(parties, now));
      return new Transition<>(new Ruled(caseId, subject, parties, ruling, reviewer, now), events);
    }

    private void refuseIfHeldByAnother(String reviewer, Instant now) {
      liveLease(now)
          .filter(held -> !held.assignee().equals(reviewer))
          .ifPresent(held -> {
            throw new MoveRefused(
                Why.HELD_BY_ANOTHER,
                "%s has the case until %s.".formatted(held.assignee(), held.expiresAt()));
          });
    }

    private Transition<Open> lend(String assignee, String by, Duration duration, Instant now) {
      boolean renewed = lease != null && lease.isLiveFor(assignee, now);
      return new Transition<>(
          new Open(caseId, subject, parties, new Lease(assignee, now.plus(duration))),
          renewed ? List.of() : List.of(new CaseAssigned(assignee, by, now)));
    }

    private Transition<Open> release(String by, Instant now) {
      return new Transition<>(
          new Open(caseId, subject, parties, null),
          liveLease(now).isPresent() ? List.of(new CaseReturned(by, now)) : List.of());
    }
  }

  /** Decided: every claim in it knows its answer. */
  record Ruled(
      UUID caseId, Subject subject, List<Party> parties, Ruling ruling, String by, Instant at)
      implements ReviewCase {

    public Ruled {
      parties = List.copyOf(parties);
    }
  }
}
