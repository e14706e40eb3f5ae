package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.CaseState;
import org.cpor.arbitration.review.application.QueuedCase;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "review_case")
class ReviewCaseEntity {

  @Id UUID caseId;
  @Version long version;
  UUID tenantId;
  String product;
  @Nullable UUID subscriptionId;

  @Enumerated(EnumType.STRING)
  CaseState state;

  boolean contested;
  int parties;
  int events;
  Instant firstReviewDueAt;
  Instant soonAt;
  Instant dueAt;
  @Nullable Instant nextTimerAt;
  Instant openedAt;
  @Nullable String assignee;
  @Nullable Instant leaseExpiresAt;
  String[] barred;

  @Enumerated(EnumType.STRING)
  Outcome.@Nullable Kind outcome;

  @Nullable UUID awardedClaimId;
  @Nullable String rationale;
  String[] confirmed;
  @Nullable String ruledBy;
  @Nullable Instant ruledAt;
  @Nullable Instant closedAt;

  Subject subject() {
    return new Subject(tenantId, product, subscriptionId);
  }

  /** What spoke against the award, and the reviewer confirmed. */
  List<AwardObjection> confirmed() {
    return Stream.of(confirmed).map(AwardObjection::valueOf).toList();
  }

  @Nullable Lease lease() {
    return assignee == null || leaseExpiresAt == null ? null : new Lease(assignee, leaseExpiresAt);
  }

  QueuedCase toQueuedCase() {
    return new QueuedCase(
        caseId, subject(), state, contested, parties, firstReviewDueAt, soonAt, dueAt, lease());
  }
}
