package org.cpor.events;

import java.time.Instant;
import java.util.List;

/**
 * No check found an error. The claim goes to review.
 *
 * @param warnings findings of severity {@code WARNING}
 * @param afterWaiting whether the claim had waited for its product to be provisioned
 */
public record ClaimVerified(
    ClaimReference claim,
    ClaimDetails details,
    Instant filedAt,
    int revision,
    List<Finding> warnings,
    boolean afterWaiting,
    Instant verifiedAt)
    implements ClaimFact {

  public ClaimVerified {
    warnings = List.copyOf(warnings);
  }
}
