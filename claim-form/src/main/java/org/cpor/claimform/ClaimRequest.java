package org.cpor.claimform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is sent. Every field may be missing or wrong; {@link ClaimForm} reports all errors.
 */
public record ClaimRequest(
    @Nullable String partnerId,
    @Nullable String mpnId,
    @Nullable CustomerRequest customer,
    @Nullable String solutionArea,
    @Nullable String activity,
    @Nullable String product,
    @Nullable String subscriptionId,
    @Nullable List<@Nullable String> proofOfExecution,
    @Nullable ContactRequest customerContact,
    @Nullable ContactRequest partnerContact,
    @Nullable String locale,
    @Nullable String note) {

  /** The customer of the claim. */
  public record CustomerRequest(@Nullable String tenantId, @Nullable String domain) {}

  /** A contact person. */
  public record ContactRequest(@Nullable String name, @Nullable String email) {}
}
