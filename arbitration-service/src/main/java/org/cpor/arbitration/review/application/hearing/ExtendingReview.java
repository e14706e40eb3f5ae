package org.cpor.arbitration.review.application.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.platform.conditions.WriteCondition;
import org.jspecify.annotations.Nullable;

/** Lets a reviewer extend the review of the claims in a case. The partners get a comment. */
@ApplicationScoped
public class ExtendingReview {

  private final CaseTransitions transitions;
  private final Deadlines deadlines;

  ExtendingReview(CaseTransitions transitions, Deadlines deadlines) {
    this.transitions = transitions;
    this.deadlines = deadlines;
  }

  /**
   * Extends the review of each claim that a person of {@code rank} may extend.
   *
   * @throws org.cpor.arbitration.review.domain.MoveRefused if {@code reviewer} does not have the
   *     lease, if no review can be extended, or if {@code reason} is not true for one of the claims
   */
  public Docket extend(
      UUID caseId,
      ExtensionReason reason,
      @Nullable String message,
      String reviewer,
      Rank rank,
      WriteCondition condition) {
    return transitions.move(
        caseId,
        reviewer,
        condition,
        taken -> taken.extend(reason, message, rank, deadlines.extension()));
  }
}
