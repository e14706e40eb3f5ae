package org.cpor.arbitration.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.platform.conditions.WriteCondition;
import org.jspecify.annotations.Nullable;

/** A reviewer needs longer than the due date. The partners are told. */
@ApplicationScoped
public class ExtendingReview {

  private final MovingCase moving;
  private final Deadlines deadlines;

  ExtendingReview(MovingCase moving, Deadlines deadlines) {
    this.moving = moving;
    this.deadlines = deadlines;
  }

  public Docket extend(
      UUID caseId,
      ExtensionReason reason,
      @Nullable String message,
      String reviewer,
      WriteCondition condition) {
    return moving.move(
        caseId,
        condition,
        (undecided, now) ->
            undecided.takenBy(reviewer, now).extend(reason, message, deadlines::extension));
  }
}
