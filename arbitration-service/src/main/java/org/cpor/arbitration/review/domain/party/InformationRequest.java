package org.cpor.arbitration.review.domain.party;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's request to one party.
 *
 * @param codes what is missing
 * @param message the message to the partner, in the reviewer's words; null if the codes are enough
 * @param due the deadline of the answer, and how it was counted
 */
public record InformationRequest(
    UUID requestId, List<RequestCode> codes, @Nullable String message, DueDate due) {

  public InformationRequest {
    codes = codes.stream().distinct().sorted().toList();
  }

  /** Whether an answer must add a document, or state that the partner has none. */
  public boolean documentsRequired() {
    return codes.stream().anyMatch(RequestCode::asksForDocument);
  }

  /** The first instant at which an answer is late. */
  public Instant respondBy() {
    return due.dueAt();
  }
}
