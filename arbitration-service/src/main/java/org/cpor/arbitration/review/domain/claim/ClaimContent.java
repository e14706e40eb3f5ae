package org.cpor.arbitration.review.domain.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a claim, as reviewers read it.
 *
 * @param tenantId the customer's tenant
 * @param domain a verified domain of that tenant
 * @param solutionArea {@code BUSINESS_APPLICATIONS} or {@code MICROSOFT_365}
 * @param product a product's or workload's code
 * @param subscriptionId null if the claim names none
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
