package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * A move of a partner, a reviewer, the customer or the clock. The tests choose moves at random, so
 * most of them are refused or come too late.
 *
 * @param extension the reason that a reviewer gives for an extension
 * @param rejection the reason that a reviewer gives for rejected claims; null if the reviewer gives
 *     no reason
 */
record Step(
    What what,
    int claim,
    String reviewer,
    int hours,
    ExtensionReason extension,
    @Nullable RejectionReason rejection) {

  enum What {
    FILE,
    WITHDRAW,
    REVISE,
    RESUBMIT_LATE,
    CLAIM_ANOTHER,
    RESPOND,
    DISPUTE,
    END_ASSOCIATION,
    DECLINE,
    TAKE,
    GIVE_BACK,
    HAND_OVER,
    REVIEW,
    ASK,
    EXTEND,
    AWARD,
    RETAIN,
    AWARD_NONE,
    CORRECT_AWARD,
    CORRECT_RETAIN,
    CORRECT_NONE,
    PASS_TIME
  }

  Rank rank() {
    return reviewer.equals(CaseFixture.LEAD) ? Rank.REVIEW_LEAD : Rank.REVIEWER;
  }

  /**
   * The reasons that the reviewer gives: the same reason for each claim that does not get the
   * subject.
   */
  Map<UUID, RejectionReason> rejections(Outcome outcome, List<Party> parties) {
    RejectionReason given = rejection;
    return given == null
        ? Map.of()
        : parties.stream()
            .filter(Claimant.class::isInstance)
            .map(CaseFixture::id)
            .filter(claimId ->
                !(outcome instanceof Outcome.Award award && award.claimId().equals(claimId)))
            .collect(toMap(claimId -> claimId, _ -> given));
  }
}
