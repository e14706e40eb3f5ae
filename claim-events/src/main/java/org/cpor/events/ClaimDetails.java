package org.cpor.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the partner claims, as it wrote it.
 *
 * @param domain the customer's domain as claimed, not yet verified
 * @param solutionArea {@code BUSINESS_APPLICATIONS} or {@code MICROSOFT_365}
 * @param activity {@code PRESALES}, {@code USAGE} or {@code REVENUE_ASSOCIATION}
 * @param product a product's or workload's code; the catalogue may add more
 * @param subscriptionId text of up to 64 characters that may turn out to be no subscription's id;
 *     null when the claim names none
 * @param proofOfExecution the ids of the attached documents
 */
public record ClaimDetails(
    String mpnId,
    String domain,
    String solutionArea,
    String activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution) {

  public ClaimDetails {
    proofOfExecution = List.copyOf(proofOfExecution);
  }
}
