package org.cpor.arbitration.association.rest;

import jakarta.validation.constraints.NotNull;
import org.cpor.arbitration.association.domain.EndReason;

/** Why an association shall end. */
record TerminationRequest(@NotNull Reason reason) {

  /** The reasons for which someone may end an association; the others come about by themselves. */
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
