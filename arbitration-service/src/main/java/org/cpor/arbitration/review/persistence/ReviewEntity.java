package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.platform.Ids;
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.domain.Assessment;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.ChecklistItem;
import org.cpor.arbitration.review.domain.Review;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "review")
class ReviewEntity {

  @Id UUID reviewId;
  UUID caseId;
  UUID claimId;

  @Enumerated(EnumType.STRING)
  Assessment assessment;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<ChecklistItem, Boolean> checklist;

  @Nullable String notes;
  String reviewer;
  Instant reviewedAt;

  static ReviewEntity of(UUID caseId, CaseEvent.PartyReviewed reviewed) {
    Review review = reviewed.review();
    ReviewEntity entity = new ReviewEntity();
    entity.reviewId = Ids.next();
    entity.caseId = caseId;
    entity.claimId = reviewed.party().claim().claimId();
    entity.assessment = review.assessment();
    entity.checklist = review.checklist();
    entity.notes = review.notes();
    entity.reviewer = reviewed.by();
    entity.reviewedAt = reviewed.at();
    return entity;
  }

  Docket.GivenReview toGivenReview() {
    return new Docket.GivenReview(
        claimId, new Review(assessment, checklist, notes), reviewer, reviewedAt);
  }
}
