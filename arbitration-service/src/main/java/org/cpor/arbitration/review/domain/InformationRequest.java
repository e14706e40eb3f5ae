package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer asks one party for.
 *
 * @param codes what is missing
 * @param message in the reviewer's words, for the partner; null when the codes say it all
 * @param due until when it may be answered, and how that was counted
 */
public record InformationRequest(
    UUID requestId, List<RequestCode> codes, @Nullable String message, DueDate due) {

  public InformationRequest {
    codes = codes.stream().distinct().sorted().toList();
  }

  /** The first instant at which an answer is too late. */
  public Instant respondBy() {
    return due.dueAt();
  }
}
