package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer asks the partner for more information on its claim.
 *
 * @param codes what is missing, such as {@code MISSING_CUSTOMER_ACKNOWLEDGEMENT}; at least one
 * @param message the reviewer's words to the partner; null when the codes are enough
 * @param respondBy the end of the last business day on which an answer counts
 */
public record InformationRequested(
    ClaimReference claim,
    UUID caseId,
    UUID requestId,
    List<String> codes,
    @Nullable String message,
    Instant respondBy,
    Instant requestedAt)
    implements ClaimFact {

  public InformationRequested {
    codes = List.copyOf(codes);
  }
}
