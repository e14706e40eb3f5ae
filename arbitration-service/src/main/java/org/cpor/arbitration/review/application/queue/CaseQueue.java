package org.cpor.arbitration.review.application.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;

/** The undecided cases, for reviewers who take them. */
public interface CaseQueue {

  /**
   * For each of the cases, the partners with claims under review. The keys are the ids of the
   * cases.
   */
  Map<UUID, Set<String>> claimingPartners(Collection<UUID> caseIds);

  /**
   * Locks and returns the most urgent open case that {@code reviewer} can take. Skips cases that
   * somebody has taken, cases that another transaction has locked, and cases from which {@code
   * reviewer} is recused.
   */
  Optional<UnderReview> lockMostUrgentUntaken(String reviewer);

  /**
   * Locks and returns the undecided cases that have a lease of {@code reviewer}, in the order of
   * their ids. The lease can have expired.
   */
  List<UnderReview> lockTakenBy(String reviewer);
}
