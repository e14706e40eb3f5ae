package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * An undecided case. This type has the moves that need no lease. {@link #takenBy} returns a type
 * with the moves that need the lease.
 */
public sealed interface UnderReview
    extends ReviewCase, LeaseMoves, PartnerMoves, AssociationMoves, SubscriptionMoves, TimerMoves
    permits UnderReview.Open, UnderReview.Waiting {

  @Override
  CaseFile file();

  /**
   * The case with the data {@code file}. The case is {@code Waiting} if a party still has time to
   * answer a request.
   */
  static UnderReview of(CaseFile file) {
    return file.awaitsAnswer() ? new Waiting(file) : new Open(file);
  }

  /**
   * Returns a new case without parties. The caller must admit its first claim in the same
   * transaction.
   */
  static UnderReview newCase(Subject subject, UUID caseId) {
    return new Open(new CaseFile(caseId, subject, List.of(), null, Recusal.NONE));
  }

  /**
   * Returns this case with the moves of {@code reviewer}, which need the lease.
   *
   * @throws MoveRefused if {@code reviewer} does not have the lease at {@code now}
   */
  default TakenCase takenBy(String reviewer, Instant now) {
    return new TakenCase(file(), reviewer, now);
  }

  @Override
  default UUID caseId() {
    return file().caseId();
  }

  @Override
  default Subject subject() {
    return file().subject();
  }

  @Override
  default List<Party> parties() {
    return file().parties();
  }

  @Override
  default boolean contested() {
    return file().contested();
  }

  /** An undecided case in which no party has time left to answer a request. */
  record Open(CaseFile file) implements UnderReview {}

  /** An undecided case in which at least one party still has time to answer a request. */
  record Waiting(CaseFile file) implements UnderReview {}
}
