package org.cpor.arbitration.review.application.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;

/** The cases that reviewers take, in the order of their urgency. */
public interface CaseQueue {

  /** The partners whose claims are under review, by the ids of these cases. */
  Map<UUID, Set<String>> claimingPartners(Collection<UUID> caseIds);

  /**
   * Locks and returns the most urgent open case that nobody has taken, that no other transaction
   * has locked, and from which {@code reviewer} is not recused.
   */
  Optional<UnderReview> lockMostUrgentUntaken(String reviewer);

  /**
   * Locks and returns the cases whose last lease {@code reviewer} has, in the order of their ids.
   */
  List<UnderReview> lockTakenBy(String reviewer);
}
