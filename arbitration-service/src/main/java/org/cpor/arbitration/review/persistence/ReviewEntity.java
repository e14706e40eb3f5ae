package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.cpor.arbitration.review.domain.party.Review;
import org.cpor.identifiers.UuidV7;
import org.hibernate.annotations.Immutable;
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

  // The items of the checklist that were found, and the items that were missing.
  String[] found;
  String[] missed;

  @Nullable String notes;
  String reviewer;
  Instant reviewedAt;

  static ReviewEntity of(UUID caseId, CaseEvent.PartyReviewed reviewed) {
    Review review = reviewed.review();
    ReviewEntity entity = new ReviewEntity();
    entity.reviewId = UuidV7.generate();
    entity.caseId = caseId;
    entity.claimId = reviewed.party().claim().claimId();
    entity.assessment = review.assessment();
    entity.found = items(review.checklist(), true);
    entity.missed = items(review.checklist(), false);
    entity.notes = review.notes();
    entity.reviewer = reviewed.by();
    entity.reviewedAt = reviewed.at();
    return entity;
  }

  Docket.GivenReview toGivenReview() {
    return new Docket.GivenReview(
        claimId, new Review(assessment, checklist(), notes), reviewer, reviewedAt);
  }

  private static String[] items(Map<ChecklistItem, Boolean> checklist, boolean there) {
    return checklist.entrySet().stream()
        .filter(item -> item.getValue() == there)
        .map(item -> item.getKey().name())
        .sorted()
        .toArray(String[]::new);
  }

  private Map<ChecklistItem, Boolean> checklist() {
    Map<ChecklistItem, Boolean> checklist = new EnumMap<>(ChecklistItem.class);
    Stream.of(found).forEach(item -> checklist.put(ChecklistItem.valueOf(item), true));
    Stream.of(missed).forEach(item -> checklist.put(ChecklistItem.valueOf(item), false));
    return checklist;
  }
}
