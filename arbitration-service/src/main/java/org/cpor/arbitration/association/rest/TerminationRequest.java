package org.cpor.arbitration.association.rest;

import jakarta.validation.constraints.NotNull;
import org.cpor.arbitration.association.domain.EndReason;

/** The body of a request that ends an association. */
record TerminationRequest(@NotNull Reason reason) {

  /**
   * The reasons that a review lead may give. The other values of {@link EndReason} are for
   * associations that a ruling, a correction of a ruling, or the platform ends.
   */
  enum Reason {
    CUSTOMER_DECLINED(EndReason.CUSTOMER_DECLINED),
    PARTNER_REQUEST(EndReason.PARTNER_REQUEST),
    TERMINATED(EndReason.TERMINATED);

    private final EndReason endReason;

    Reason(EndReason endReason) {
      this.endReason = endReason;
    }
  }

  EndReason endReason() {
    return reason.endReason;
  }
}
