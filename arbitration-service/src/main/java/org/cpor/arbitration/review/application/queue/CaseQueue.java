package org.cpor.arbitration.review.application.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;
import org.jspecify.annotations.Nullable;

/** The cases in the order of their urgency. */
public interface CaseQueue {

  /**
   * The cases that match {@code filter}, the most urgent first.
   *
   * @param after the last case of the page before; null for the first page
   */
  List<QueuedCase> find(QueueFilter filter, @Nullable QueuePosition after, int limit);

  /** The partners whose claims are under review, by the ids of these cases. */
  Map<UUID, Set<String>> claimingPartners(Collection<UUID> caseIds);

  /**
   * Locks and returns the most urgent open case that nobody has taken, that no other transaction
   * has locked, and from which {@code reviewer} is not recused.
   */
  Optional<UnderReview> lockMostUrgentUntaken(String reviewer);
}
