package org.cpor.intake.claim.domain;

import java.time.Instant;
import java.util.List;
import org.cpor.intake.claim.domain.ClaimProgress.News;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a claim.
 *
 * @param type of the fact that tells of it, such as {@code CLAIM_APPROVED}
 * @param reason a code, several, or the partner's own words; null where there is nothing to say
 * @param news what it means for the claim's progress
 */
public record ClaimEvent(
    String type, Actor actor, Instant at, @Nullable String reason, List<News> news) {

  public ClaimEvent {
    news = List.copyOf(news);
  }
}
