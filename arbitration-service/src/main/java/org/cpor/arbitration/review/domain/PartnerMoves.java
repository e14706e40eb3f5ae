package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimAdmitted;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimRevised;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.PartnerResponded;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.Hearing;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;

/**
 * The moves of a partner with its claim in an undecided case. If a fact about a claim arrives after
 * the claim has left the case, the move does nothing.
 */
public sealed interface PartnerMoves permits UnderReview {

  CaseFile file();

  /** A claim comes under review. */
  default Transition<UnderReview> admit(Claimant newcomer, Instant now) {
    boolean again = file().party(newcomer.claim().claimId()).isPresent();
    return file()
        .joinedBy(newcomer, next -> new ClaimAdmitted(newcomer, next.contested(), again, now), now);
  }

  /**
   * The claimant with this claim, if this is the first review of the claim. Empty for a disputed
   * claim, and for a claim that is not under review in this case.
   */
  default Optional<Claimant> firstReviewed(UUID claimId) {
    return file().claimant(claimId).filter(claimant -> !claimant.disputes());
  }

  /**
   * A corrected claim passed verification, and the correction did not change its subject. The case
   * reviews the corrected claim from now on. Does nothing if {@link #firstReviewed} is empty.
   *
   * @param revised the corrected claim; its language can differ from the language of the earlier
   *     revision
   */
  default Transition<UnderReview> revise(PartnerClaim revised, int revision, Instant now) {
    return firstReviewed(revised.claimId())
        .map(claimant -> claimant.revised(revised))
        .map(next -> Transition.to(file().with(next), new ClaimRevised(next, revision, now)))
        .orElseGet(() -> Transition.to(file(), List.of()));
  }

  /**
   * A corrected claim passed verification, and the correction changed its subject. The claim leaves
   * this case. Does nothing if {@link #firstReviewed} is empty.
   */
  default Transition<ReviewCase> claimAnother(UUID claimId, Instant now) {
    return leave(firstReviewed(claimId), Departure.CLAIMS_ANOTHER_SUBJECT, now);
  }

  /**
   * The partner withdraws its claim. Does nothing if the claim is not under review in this case.
   */
  default Transition<ReviewCase> withdraw(UUID claimId, Instant now) {
    return leave(file().claimant(claimId), Departure.WITHDRAWN, now);
  }

  /**
   * The partner comments on its claim. If {@link Comment#answers(UUID, Instant)} is true for an
   * open request, the comment answers the request. If the comment adds documents, the proof of the
   * party needs a new review. Does nothing if the claim is not a party.
   */
  default Transition<UnderReview> hear(UUID claimId, Comment comment, Instant now) {
    return file().party(claimId).orElse(null) instanceof Heard party
        ? hear(party, comment, now)
        : Transition.to(file(), List.of());
  }

  private Transition<UnderReview> hear(Heard party, Comment comment, Instant now) {
    Optional<InformationRequest> answered =
        party
            .hearing()
            .awaited()
            .filter(request -> comment.answers(request.requestId(), request.respondBy()));
    Hearing heard = answered.isEmpty() ? party.hearing() : party.hearing().askedNothing();
    return Transition.to(
        file().with(party.with(comment.documents().isEmpty() ? heard : heard.beforeReview())),
        new PartnerResponded(party, answered.orElse(null), comment, now));
  }

  /**
   * The partner added documents to its claim without a comment. The proof of the party needs a new
   * review. Does nothing if the claim is not a party.
   */
  default Transition<UnderReview> addProof(UUID claimId) {
    return Transition.to(
        file().party(claimId).orElse(null) instanceof Heard party
            ? file().with(party.with(party.hearing().beforeReview()))
            : file(),
        List.of());
  }

  private Transition<ReviewCase> leave(Optional<Claimant> leaving, Departure why, Instant now) {
    return leaving
        .map(claimant ->
            file().leftBy(claimant, why, List.of(new ClaimantLeft(claimant, why, now)), now))
        .orElseGet(() -> Transition.stay(file(), List.of()));
  }
}
