package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks one party for.
 *
 * @param codes what is missing
 * @param message in the reviewer's words, for the partner; null when the codes say it all
 * @param respondBy the first instant at which an answer is too late
 */
public record InformationRequest(
    UUID requestId, List<RequestCode> codes, @Nullable String message, Instant respondBy) {

  public InformationRequest {
    codes = codes.stream().distinct().sorted().toList();
  }
}
