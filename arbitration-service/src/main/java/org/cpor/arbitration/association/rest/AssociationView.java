package org.cpor.arbitration.association.rest;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.application.AssociationState;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The association of a partner with a product or workload of a customer.
 *
 * @param claimId the claim that was approved
 * @param partnerId the partner of the claim
 * @param startedAt when a ruling, or the correction of a ruling, gave the subject to the claim
 * @param endedAt absent while the association is active
 * @param endReason absent while the association is active
 * @param declineReason the customer's words; absent if the customer did not decline the association
 *     through the link in an e-mail
 */
record AssociationView(
    UUID associationId,
    UUID claimId,
    String partnerId,
    Subject subject,
    AssociationState state,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable EndReason endReason,
    @Nullable String declineReason) {

  static AssociationView of(Association association) {
    return switch (association) {
      case Association.Active active -> of(active, AssociationState.ACTIVE, null, null, null);
      case Association.Ended ended ->
          of(
              ended.was(),
              AssociationState.ENDED,
              ended.endedAt(),
              ended.reason(),
              ended.declineReason());
    };
  }

  private static AssociationView of(
      Association.Active association,
      AssociationState state,
      @Nullable Instant endedAt,
      @Nullable EndReason reason,
      @Nullable String declineReason) {
    return new AssociationView(
        association.associationId(),
        association.holder().claimId(),
        association.holder().partnerId(),
        association.subject(),
        state,
        association.startedAt(),
        endedAt,
        reason,
        declineReason);
  }
}
