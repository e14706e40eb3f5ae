package org.cpor.arbitration.review.application.hearing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;

/** The cases with a due timer. */
public interface DueCases {

  /**
   * The ids of cases with a timer that is due at {@code now}: the earliest timer first, at most
   * {@code limit} cases.
   */
  List<UUID> due(Instant now, int limit);

  /**
   * Locks and returns the case. Returns empty if no timer of the case is due, or if another
   * transaction has locked the case.
   */
  Optional<UnderReview> lockIfDue(UUID caseId, Instant now);
}
