package org.cpor.arbitration.review.domain.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a claim, as reviewers read it.
 *
 * @param tenantId the customer's tenant
 * @param domain a verified domain of this tenant
 * @param solutionArea {@code BUSINESS_APPLICATIONS} or {@code MICROSOFT_365}
 * @param product the code of a product or workload
 * @param subscriptionId null if the claim names no subscription
 * @param proofOfExecution the ids of the attached documents
 */
public record ClaimContent(
    UUID tenantId,
    String domain,
    String mpnId,
    String solutionArea,
    String activity,
    String product,
    @Nullable UUID subscriptionId,
    List<UUID> proofOfExecution) {

  public ClaimContent {
    proofOfExecution = List.copyOf(proofOfExecution);
  }
}
