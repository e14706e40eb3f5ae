package org.cpor.notification.comment.application.wording;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.comment.domain.ClaimEvent.Approved;
import org.cpor.notification.comment.domain.ClaimEvent.AssociationEnded;
import org.cpor.notification.comment.domain.ClaimEvent.CustomerDeclined;
import org.cpor.notification.comment.domain.ClaimEvent.Disputed;
import org.cpor.notification.comment.domain.ClaimEvent.Rejected;
import org.cpor.notification.comment.domain.ClaimEvent.RenewalSuggested;
import org.cpor.notification.comment.domain.ClaimEvent.RulingCorrected;

/** The paragraphs of comments on a decision and its consequences. */
record DecisionParagraphs(Wording wording) {

  /** The decision that gives a claim its subject back, after a review lead corrected a ruling. */
  private static final String RETAINED = "RETAINED";

  List<String> of(Approved approved) {
    return List.of(wording.text("approved", wording.day(approved.decidedAt())));
  }

  List<String> of(Rejected rejected) {
    return List.of(
        withOwnClaim(wording.reason("rejected.because.", rejected.reason()), rejected.ownClaimId()),
        rejected
            .disputableUntil()
            .map(last -> wording.text("rejected.dispute", wording.deadline(last)))
            .orElseGet(() ->
                wording.text(
                    rejected.ownClaimId().isPresent() ? "rejected.own-claim" : "rejected.final")));
  }

  List<String> of(RulingCorrected corrected) {
    return List.of(wording.text("corrected", wording.day(corrected.ruledAt())), result(corrected));
  }

  private String result(RulingCorrected corrected) {
    if (corrected.after().equals(corrected.before())) {
      return wording.text("corrected.another-reason");
    }
    return corrected.after().equals(RETAINED)
        ? wording.text("corrected.RETAINED", wording.day(corrected.correctedAt()))
        : wording.reason("corrected.", corrected.after());
  }

  List<String> of(Disputed disputed) {
    return List.of(wording.text("disputed"));
  }

  List<String> of(CustomerDeclined declined) {
    return List.of(
        wording.text("declined"),
        wording.text("customers-words", declined.words()),
        wording.text("declined.what-to-do"));
  }

  List<String> of(AssociationEnded ended) {
    if (ended.ownClaimId().isPresent()) {
      return List.of(
          withOwnClaim(wording.text("moved", wording.day(ended.endedAt())), ended.ownClaimId()),
          wording.text("nothing-to-do"));
    }
    return List.of(
        wording.text("ended", wording.day(ended.endedAt())),
        wording.reason("ended.because.", ended.reason()),
        wording.text("ended.what-to-do"));
  }

  /** Adds the id of the partner's claim that holds the subject now, if there is such a claim. */
  private String withOwnClaim(String sentence, Optional<UUID> claimId) {
    return claimId
        .map(id -> sentence + " " + wording.text("own-claim", id.toString()))
        .orElse(sentence);
  }

  List<String> of(RenewalSuggested suggested) {
    return List.of(
        wording.text("renewal", suggested.subscriptionId().toString()),
        wording.text("renewal.what-to-do"),
        wording.text("renewal.pending", wording.deadline(suggested.pendingUntil())));
  }
}
