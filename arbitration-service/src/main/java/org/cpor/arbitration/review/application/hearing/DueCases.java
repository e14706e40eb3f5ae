package org.cpor.arbitration.review.application.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;

/** The cases with a timer that is due. */
public interface DueCases {

  /**
   * The ids of at most {@code limit} cases with a timer that is due at {@code now}, the earliest
   * first.
   */
  List<UUID> due(Instant now, int limit);

  /** Locks and returns the case, if a timer is due and no other transaction has locked the case. */
  Optional<UnderReview> lockIfDue(UUID caseId, Instant now);
}
