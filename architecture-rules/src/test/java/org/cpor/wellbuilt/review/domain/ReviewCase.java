package org.cpor.wellbuilt.review.domain;

import java.time.Instant;
import java.util.List;
import org.cpor.identifiers.PartnerId;
import org.cpor.wellbuilt.policy.domain.ReviewPolicy;
import org.jspecify.annotations.Nullable;

public record ReviewCase(
    String id, PartnerId claimant, List<Instant> reviews, @Nullable String assignee) {

  public boolean isDue(ReviewPolicy policy, Instant now) {
    return reviews.stream().anyMatch(review -> policy.dueAt(review).isBefore(now));
  }
}
