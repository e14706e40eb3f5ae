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

  /** The partners with claims under review in each of the cases, by the id of the case. */
  Map<UUID, Set<String>> claimingPartners(Collection<UUID> caseIds);

  /**
   * Locks and returns the most urgent open case that nobody has taken, that no other transaction
   * has locked, and from which {@code reviewer} is not recused.
   */
  Optional<UnderReview> lockMostUrgentUntaken(String reviewer);

  /**
   * Locks and returns the undecided cases of which {@code reviewer} has the last lease, in the
   * order of their ids. The lease can have expired.
   */
  List<UnderReview> lockTakenBy(String reviewer);
}
