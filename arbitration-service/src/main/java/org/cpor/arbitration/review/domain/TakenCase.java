package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.arbitration.review.domain.CaseEvent.InformationRequested;
import org.cpor.arbitration.review.domain.CaseEvent.PartyReviewed;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Extended;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.AwardCheck;
import org.cpor.arbitration.review.domain.party.ConfirmationMissing;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Gone;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Review;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * An undecided case, the reviewer who has its lease, and the time of the reviewer's move. This type
 * has the moves that need the lease: review, ask, extend and rule.
 */
public final class TakenCase {

  private final CaseFile file;
  private final String reviewer;
  private final Instant now;

  /**
   * Refuses a reviewer who does not have the lease. Therefore the reviewer of every instance has
   * the lease.
   */
  TakenCase(CaseFile file, String reviewer, Instant now) {
    file.requireLeaseOf(reviewer, now);
    this.file = file;
    this.reviewer = reviewer;
    this.now = now;
  }

  /**
   * Judges one party's proof of execution.
   *
   * @throws MoveRefused if the claim is not a party
   */
  public Transition<UnderReview> review(UUID claimId, Review review) {
    Heard party = party(claimId);
    return Transition.to(
        file.with(party.with(party.hearing().afterReview())),
        new PartyReviewed(party, review, reviewer, now));
  }

  /**
   * Asks one party for more information.
   *
   * @param question a function that creates the request for a given party, with the deadline of
   *     this party
   * @throws MoveRefused if the claim is not a party, or if the party still has time to answer an
   *     earlier request
   */
  public Transition<UnderReview> ask(UUID claimId, Function<Heard, InformationRequest> question) {
    Heard party = party(claimId);
    party
        .hearing()
        .awaited()
        .ifPresent(open -> {
          throw new MoveRefused(
              Why.ALREADY_ASKED,
              "Claim {0} was asked already and has until {1} to answer.",
              claimId,
              open.respondBy());
        });
    InformationRequest request = question.apply(party);
    return Transition.to(
        file.with(party.with(party.hearing().asked(request))),
        new InformationRequested(party, request, reviewer, now));
  }

  /**
   * Extends the review of each claim that the reviewer may extend.
   *
   * @param message the message to the partners; null if the reviewer wrote no message
   * @param rank the rank of the reviewer
   * @throws MoveRefused if the reviewer may extend no review, or if the reason is not true for one
   *     of the claims that would be extended
   */
  public Transition<UnderReview> extend(
      ExtensionReason reason, @Nullable String message, Rank rank, ReviewExtension rule) {
    CaseFile extended = file;
    List<CaseEvent> events = new ArrayList<>();
    for (Extended each : rule.extend(file.claimants(), rank)) {
      requireTrue(reason, each.claimant());
      extended = extended.with(each.claimant().with(each.next()));
      events.add(new ReviewExtended(each.claimant(), reason, message, each.next(), reviewer, now));
    }
    return Transition.to(extended, events);
  }

  private void requireTrue(ExtensionReason reason, Claimant claimant) {
    if (!ExtensionReason.trueFor(claimant, file.heard()).contains(reason)) {
      UUID claimId = claimant.claim().claimId();
      throw new MoveRefused(
          Why.EXTENSION_REASON_DOES_NOT_FIT,
          reason == ExtensionReason.WORKING_WITH_CURRENT_HOLDER
              ? Sentence.of(
                  "No other partner than that of claim {0} holds the subject of this case, so the"
                      + " reason {1} is not true.",
                  claimId, reason)
              : Sentence.of(
                  "Claim {0} does not compete with another partner in this case, so the reason {1}"
                      + " is not true.",
                  claimId, reason));
    }
  }

  /**
   * Decides the case, and closes the requests that are still open. Only a lead decides a case in
   * which a claim disputes its rejection.
   *
   * @param check finds the objections to the ruling, which the reviewer must confirm
   * @param rank the rank of the reviewer
   * @throws MoveRefused if the case needs a lead, or the ruling does not fit the parties
   * @throws ConfirmationMissing if {@link Ruling#confirmed} does not contain every objection to the
   *     ruling
   */
  public Transition<Ruled> rule(Ruling ruling, AwardCheck check, Rank rank) {
    requireLeadForDispute(rank);
    List<CaseEvent> decisions = ruling.decide(file, check, now);
    Ruling given = ruling.withNeededConfirmations(file, check);
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.CaseRuled(given, reviewer, now));
    CaseFile decided = file;
    for (Heard party : file.heard()) {
      InformationRequest open = party.hearing().unanswered();
      if (open != null) {
        decided = decided.with(party.with(party.hearing().askedNothing()));
        events.add(new CaseEvent.RequestClosed(party, open, reviewer, now));
      }
    }
    events.addAll(decisions);
    events.addAll(ContestPolicy.endedBy(given.outcome(), file, now));
    return new Transition<>(
        new Ruled(
            file.caseId(),
            file.subject(),
            decided.parties(),
            file.contested(),
            given,
            reviewer,
            now,
            now,
            file.recusal()),
        events);
  }

  private void requireLeadForDispute(Rank rank) {
    if (rank == Rank.REVIEWER) {
      file.claimants().stream()
          .filter(Claimant::disputes)
          .findFirst()
          .ifPresent(claimant -> {
            throw new MoveRefused(
                Why.LEAD_REQUIRED,
                "Claim {0} disputes its rejection: a review lead has to decide the case.",
                claimant.claim().claimId());
          });
    }
  }

  private Heard party(UUID claimId) {
    return switch (file.party(claimId).orElse(null)) {
      case Heard party -> party;
      case Gone gone ->
          throw new MoveRefused(
              Why.NOT_A_PARTY,
              "Claim {0} left the case at {1}: {2}.",
              claimId,
              gone.at(),
              gone.why());
      case null ->
          throw new MoveRefused(Why.NOT_A_PARTY, "Claim {0} is not a party to this case.", claimId);
    };
  }
}
