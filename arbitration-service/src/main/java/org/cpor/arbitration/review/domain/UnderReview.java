package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * A case that is not decided. It has every move that needs no lease. {@link #takenBy} returns the
 * moves of the reviewer who has the lease.
 */
public sealed interface UnderReview
    extends ReviewCase, LeaseMoves, PartnerMoves, AssociationMoves, SubscriptionMoves, TimerMoves
    permits UnderReview.Open, UnderReview.Waiting {

  @Override
  CaseFile file();

  /** The state of {@code file}: {@code Waiting} if a party may still answer a request. */
  static UnderReview of(CaseFile file) {
    return file.awaitsAnswer() ? new Waiting(file) : new Open(file);
  }

  /** A case without parties. Its first claim is admitted in the same transaction. */
  static UnderReview newCase(Subject subject, UUID caseId) {
    return new Open(new CaseFile(caseId, subject, List.of(), null, Recusal.NONE));
  }

  /**
   * This case with the moves of {@code reviewer}.
   *
   * @throws MoveRefused if {@code reviewer} does not have the lease at {@code now}
   */
  TakenCase takenBy(String reviewer, Instant now);

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

  /** No party may still answer a request. Only a case in this state can be ruled on. */
  record Open(CaseFile file) implements UnderReview {

    @Override
    public RulableCase takenBy(String reviewer, Instant now) {
      return new RulableCase(file, reviewer, now);
    }
  }

  /** At least one party may still answer a request. */
  record Waiting(CaseFile file) implements UnderReview {

    @Override
    public TakenCase takenBy(String reviewer, Instant now) {
      return new TakenCase(file, reviewer, now);
    }
  }
}
