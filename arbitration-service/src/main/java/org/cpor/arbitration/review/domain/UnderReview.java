package org.cpor.arbitration.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.CaseEvent.CaseAssigned;
import org.cpor.arbitration.review.domain.CaseEvent.CaseClosed;
import org.cpor.arbitration.review.domain.CaseEvent.CaseReturned;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimRevised;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionDetected;
import org.cpor.arbitration.review.domain.CaseEvent.CompetitionEnded;
import org.cpor.arbitration.review.domain.CaseEvent.HolderJoined;
import org.cpor.arbitration.review.domain.CaseEvent.HolderLeft;
import org.cpor.arbitration.review.domain.CaseEvent.InformationRequested;
import org.cpor.arbitration.review.domain.CaseEvent.LeaseLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.PartnerResponded;
import org.cpor.arbitration.review.domain.CaseEvent.PartyReviewed;
import org.cpor.arbitration.review.domain.CaseEvent.ResponseOverdue;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewDueSoon;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewOverdue;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionLapsed;
import org.cpor.arbitration.review.domain.CaseEvent.SubscriptionRestored;
import org.cpor.arbitration.review.domain.Deadline.Alarm;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Gone;
import org.cpor.arbitration.review.domain.Party.Heard;
import org.cpor.arbitration.review.domain.Party.Holder;
import org.cpor.arbitration.review.domain.ReviewCase.Closed;
import org.cpor.arbitration.review.domain.ReviewCase.Open;
import org.cpor.arbitration.review.domain.ReviewCase.Waiting;
import org.jspecify.annotations.Nullable;

/** A case that is not decided: what can be done with it whether or not it waits for an answer. */
public sealed interface UnderReview extends ReviewCase permits Open, Waiting {

  CaseFile file();

  /** The case as {@code file} has it: it waits when a party may still answer. */
  static UnderReview of(CaseFile file) {
    return file.awaitsAnswer() ? new Waiting(file) : new Open(file);
  }

  /** A case that waits for its first claim. */
  static UnderReview newCase(Subject subject, UUID caseId) {
    return new Open(new CaseFile(caseId, subject, List.of(), null, Set.of()));
  }

  @Override
  default UUID caseId() {
    return file().caseId();
  }

  @Override
  default Subject subject() {
    return file().subject();
  }

  @Override
  default List<Party> parties() {
    return file().parties();
  }

  @Override
  default boolean contested() {
    return file().contested();
  }

  /** The holder of the subject is heard too. */
  default Transition<UnderReview> join(Holder holder, Instant now) {
    return add(holder, now, contested -> new HolderJoined(holder, now));
  }

  /** A claim comes under review. */
  default Transition<UnderReview> admit(Claimant newcomer, Instant now) {
    boolean again = file().party(newcomer.claim().claimId()).isPresent();
    return add(newcomer, now, contested -> new ClaimAdmitted(newcomer, contested, again, now));
  }

  /**
   * When the newcomer makes the case contested, every party learns of it; in a contested case the
   * newcomer does.
   */
  private Transition<UnderReview> add(
      Heard newcomer, Instant now, Function<Boolean, CaseEvent> entry) {
    CaseFile next = file().with(newcomer);
    List<CaseEvent> events = new ArrayList<>();
    events.add(entry.apply(next.contested()));
    if (next.contested()) {
      List<Heard> unaware = contested() ? List.of(newcomer) : next.heard();
      unaware.forEach(party -> events.add(new CompetitionDetected(party, now)));
    }
    return to(next, events);
  }

  /**
   * {@code reviewer} made the ruling that a claim in this case disputes, and works on the case no
   * more.
   */
  default Transition<UnderReview> bar(String reviewer, Instant now) {
    CaseFile next = file().barring(reviewer);
    return file().liveLease(now).filter(lease -> lease.assignee().equals(reviewer)).isPresent()
        ? to(next.with((Lease) null), List.of(new CaseReturned(reviewer, now)))
        : to(next, List.of());
  }

  /**
   * The partner withdraws its claim. Nothing happens when it is not under review in this case any
   * more.
   */
  default Transition<ReviewCase> withdraw(UUID claimId, Instant now) {
    return file().party(claimId).orElse(null) instanceof Claimant claimant
        ? part(
            claimant,
            Departure.WITHDRAWN,
            List.of(new ClaimantLeft(claimant, Departure.WITHDRAWN, now)),
            now)
        : new Transition<>(this, List.of());
  }

  /**
   * A correction of the claim was verified, on the same subject: it is what is reviewed from now
   * on. Nothing happens when the claim is not under its first review here.
   *
   * @param revised the claim, whose language may be another
   */
  default Transition<UnderReview> revise(PartnerClaim revised, int revision, Instant now) {
    return firstReviewed(revised.claimId())
        .map(claimant -> {
          Claimant next = claimant.revised(revised);
          return to(file().with(next), List.of(new ClaimRevised(next, revision, now)));
        })
        .orElseGet(() -> Transition.none(this));
  }

  /**
   * A correction of the claim was verified, on another subject: it is not under review here any
   * more. Nothing happens when it was not under its first review.
   */
  default Transition<ReviewCase> claimAnother(UUID claimId, Instant now) {
    Departure why = Departure.CLAIMS_ANOTHER_SUBJECT;
    return firstReviewed(claimId)
        .map(claimant -> part(claimant, why, List.of(new ClaimantLeft(claimant, why, now)), now))
        .orElseGet(() -> Transition.none(this));
  }

  /**
   * No subscription carries the claim any more that can be used. Nothing happens when that is
   * known, or the claim is not under review here.
   *
   * @param reason the code of the finding that a verification would have
   */
  default Transition<UnderReview> lapseSubscription(UUID claimId, String reason, Instant now) {
    return file().party(claimId).orElse(null) instanceof Claimant claimant
            && !claimant.subscriptionEnded()
        ? to(
            file().with(claimant.withSubscription(true)),
            List.of(new SubscriptionLapsed(claimant, reason, now)))
        : Transition.none(this);
  }

  /**
   * A subscription carries the claim again. Nothing happens when none was missed, or the claim is
   * not under review here.
   */
  default Transition<UnderReview> restoreSubscription(UUID claimId, Instant now) {
    return file().party(claimId).orElse(null) instanceof Claimant claimant
            && claimant.subscriptionEnded()
        ? to(
            file().with(claimant.withSubscription(false)),
            List.of(new SubscriptionRestored(claimant, now)))
        : Transition.none(this);
  }

  /** The claim, if nothing was decided on it so far. */
  default Optional<Claimant> firstReviewed(UUID claimId) {
    return file().claimants().stream()
        .filter(claimant -> claimant.claim().claimId().equals(claimId) && !claimant.disputes())
        .findFirst();
  }

  /** The claim that held the subject does so no more. Nothing happens when it is no party. */
  default Transition<ReviewCase> loseHolder(UUID associationId, Instant now) {
    for (Party party : parties()) {
      if (party instanceof Holder holder && holder.associationId().equals(associationId)) {
        return part(holder, Departure.ASSOCIATION_ENDED, List.of(new HolderLeft(holder, now)), now);
      }
    }
    return new Transition<>(this, List.of());
  }

  /** Who stays learns that the contest is over; without a claim there is nothing to decide. */
  private Transition<ReviewCase> part(
      Heard leaving, Departure why, List<CaseEvent> farewell, Instant now) {
    CaseFile next = file().with(new Gone(leaving.claim(), why, now));
    List<CaseEvent> events = new ArrayList<>(farewell);
    if (contested() && !next.contested()) {
      next.heard().forEach(party -> events.add(new CompetitionEnded(party, now)));
    }
    if (next.claimants().isEmpty()) {
      events.add(new CaseClosed(now));
      return new Transition<>(new Closed(caseId(), subject(), next.parties(), now), events);
    }
    return new Transition<>(of(next), events);
  }

  /**
   * {@code reviewer} starts to work on the case, or goes on for another {@code duration}.
   *
   * @throws MoveRefused when another has it, or it disputes the reviewer's own ruling
   */
  default Transition<UnderReview> take(String reviewer, Duration duration, Instant now) {
    refuseIfHeldByAnother(reviewer, now);
    return lend(reviewer, reviewer, duration, now);
  }

  /**
   * A lead gives the case to {@code assignee}, whoever has it.
   *
   * @throws MoveRefused when it disputes a ruling of the assignee
   */
  default Transition<UnderReview> assign(
      String assignee, String lead, Duration duration, Instant now) {
    return lend(assignee, lead, duration, now);
  }

  /**
   * {@code reviewer} puts the case back into the queue. Nothing happens when nobody has it.
   *
   * @throws MoveRefused when another has it
   */
  default Transition<UnderReview> giveBack(String reviewer, Instant now) {
    refuseIfHeldByAnother(reviewer, now);
    return release(reviewer, now);
  }

  /** A lead puts the case back into the queue, whoever has it. */
  default Transition<UnderReview> recall(String lead, Instant now) {
    return release(lead, now);
  }

  /**
   * {@code reviewer} judges one party's proof of execution.
   *
   * @throws MoveRefused when it does not have the case, or the claim is not heard in it
   */
  default Transition<UnderReview> review(
      UUID claimId, Review review, String reviewer, Instant now) {
    refuseUnlessHeldBy(reviewer, now);
    Heard party = heard(claimId);
    return to(
        file().with(party.with(party.hearing().afterReview())),
        List.of(new PartyReviewed(party, review, reviewer, now)));
  }

  /**
   * {@code reviewer} asks one party for more.
   *
   * @param question what it is asked
   * @throws MoveRefused when it does not have the case, or the claim is not heard in it, or has yet
   *     to answer another request
   */
  default Transition<UnderReview> ask(
      UUID claimId, Function<Heard, InformationRequest> question, String reviewer, Instant now) {
    refuseUnlessHeldBy(reviewer, now);
    Heard party = heard(claimId);
    party
        .hearing()
        .awaited()
        .ifPresent(open -> {
          throw new MoveRefused(
              Why.ALREADY_ASKED,
              "Claim %s was asked already and has until %s to answer."
                  .formatted(claimId, open.respondBy()));
        });
    InformationRequest request = question.apply(party);
    return to(
        file().with(party.with(party.hearing().asked(request))),
        List.of(new InformationRequested(party, request, reviewer, now)));
  }

  /**
   * The partner wrote in the comments of its claim: the answer, if it was asked. Nothing happens
   * when the claim is not heard here any more.
   */
  default Transition<UnderReview> hear(UUID claimId, Comment comment, Instant now) {
    return file().party(claimId).orElse(null) instanceof Heard party
        ? to(
            file().with(party.with(party.hearing().askedNothing())),
            List.of(new PartnerResponded(party, party.hearing().unanswered(), comment, now)))
        : to(file(), List.of());
  }

  /**
   * {@code reviewer} needs longer than the claims' due dates.
   *
   * @param next each claim's new due date
   * @throws MoveRefused when it does not have the case
   */
  default Transition<UnderReview> extend(
      ExtensionReason reason,
      @Nullable String message,
      Function<Claimant, Deadline> next,
      String reviewer,
      Instant now) {
    refuseUnlessHeldBy(reviewer, now);
    CaseFile extended = file();
    List<CaseEvent> events = new ArrayList<>();
    for (Claimant claimant : file().claimants()) {
      Deadline deadline = next.apply(claimant);
      extended = extended.with(claimant.with(deadline));
      events.add(new ReviewExtended(claimant, reason, message, deadline, reviewer, now));
    }
    return to(extended, events);
  }

  /**
   * What was to happen by itself until {@code until} happens, the earliest first.
   *
   * @param extension the due date of a claim whose review goes on by itself
   * @param until until when all was heard that could have kept it from happening
   * @param now when it happens
   */
  default Transition<ReviewCase> passTime(
      Function<Claimant, Deadline> extension, Instant until, Instant now) {
    Optional<Timer> due = file().nextTimer().filter(timer -> !timer.at().isAfter(until));
    return due.isEmpty()
        ? new Transition<>(this, List.of())
        : fire(due.get(), extension, now)
            .then(next ->
                next instanceof UnderReview undecided
                    ? undecided.passTime(extension, until, now)
                    : Transition.none(next));
  }

  private Transition<ReviewCase> fire(
      Timer timer, Function<Claimant, Deadline> extension, Instant now) {
    return switch (timer) {
      case Timer.LeaseLapses(Lease lease) ->
          stay(file().with((Lease) null), new LeaseLapsed(lease.assignee(), now));
      case Timer.ResponseDue(Claimant claimant, InformationRequest request) ->
          part(
              claimant,
              Departure.NO_PARTNER_RESPONSE,
              List.of(
                  new ResponseOverdue(claimant, request, now),
                  new ClaimantLeft(claimant, Departure.NO_PARTNER_RESPONSE, now)),
              now);
      case Timer.ResponseDue(Holder holder, InformationRequest request) ->
          stay(
              file().with(holder.with(holder.hearing().askedNothing())),
              new ResponseOverdue(holder, request, now));
      case Timer.ReviewDueSoon(Claimant claimant) ->
          stay(
              file().with(claimant.with(claimant.deadline().after(Alarm.DUE_SOON))),
              new ReviewDueSoon(claimant, now));
      case Timer.ReviewDue(Claimant claimant) -> fallDue(claimant, extension, now);
    };
  }

  /**
   * Reviewers who have looked at a contested claim in time may take longer to decide between the
   * parties, once; everything else that is not decided by its due date is overdue.
   */
  private Transition<ReviewCase> fallDue(
      Claimant claimant, Function<Claimant, Deadline> extension, Instant now) {
    if (!contested() || !claimant.hearing().reviewed() || claimant.deadline().extended()) {
      return stay(
          file().with(claimant.with(claimant.deadline().after(Alarm.OVERDUE))),
          new ReviewOverdue(claimant, now));
    }
    boolean held = file().heard().stream().anyMatch(Holder.class::isInstance);
    Deadline next = extension.apply(claimant);
    return stay(
        file().with(claimant.with(next)),
        new ReviewExtended(
            claimant,
            held ? ExtensionReason.WORKING_WITH_CURRENT_HOLDER : ExtensionReason.COMPETING_CLAIMS,
            null,
            next,
            null,
            now));
  }

  private static Transition<UnderReview> to(CaseFile next, List<CaseEvent> events) {
    return new Transition<>(of(next), events);
  }

  private static Transition<ReviewCase> stay(CaseFile next, CaseEvent event) {
    return new Transition<>(of(next), List.of(event));
  }

  private Heard heard(UUID claimId) {
    return switch (file().party(claimId).orElse(null)) {
      case Heard party -> party;
      case Gone gone ->
          throw new MoveRefused(
              Why.NOT_A_PARTY,
              "Claim %s left the case at %s: %s.".formatted(claimId, gone.at(), gone.why()));
      case null ->
          throw new MoveRefused(
              Why.NOT_A_PARTY, "Claim %s is not a party to this case.".formatted(claimId));
    };
  }

  private void refuseIfHeldByAnother(String reviewer, Instant now) {
    file()
        .liveLease(now)
        .filter(held -> !held.assignee().equals(reviewer))
        .ifPresent(held -> {
          throw new MoveRefused(Why.HELD_BY_ANOTHER, held.inWords());
        });
  }

  /** Reviews, questions, extensions and rulings are for the reviewer who has the case. */
  default void refuseUnlessHeldBy(String reviewer, Instant now) {
    Optional<Lease> held = file().liveLease(now);
    if (held.isEmpty()) {
      throw new MoveRefused(Why.LEASE_NOT_HELD, "Take the case first: nobody has it now.");
    }
    if (!held.get().assignee().equals(reviewer)) {
      throw new MoveRefused(Why.LEASE_NOT_HELD, held.get().inWords());
    }
  }

  private Transition<UnderReview> lend(String assignee, String by, Duration duration, Instant now) {
    if (file().barred().contains(assignee)) {
      throw new MoveRefused(
          Why.OWN_RULING_DISPUTED,
          "The case disputes a ruling of %s: another reviewer has to decide it."
              .formatted(assignee));
    }
    boolean renewed =
        file().liveLease(now).filter(held -> held.assignee().equals(assignee)).isPresent();
    return to(
        file().with(new Lease(assignee, now.plus(duration))),
        renewed ? List.of() : List.of(new CaseAssigned(assignee, by, now)));
  }

  private Transition<UnderReview> release(String by, Instant now) {
    return to(
        file().with((Lease) null),
        file().liveLease(now).isPresent() ? List.of(new CaseReturned(by, now)) : List.of());
  }
}
