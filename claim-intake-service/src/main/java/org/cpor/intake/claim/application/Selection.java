package org.cpor.intake.claim.application;

import java.util.UUID;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.claim.application.ClaimOrder.Position;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list, and in which order. A component that is null does not limit the list.
 *
 * @param competing true to list only claims with a subject that another partner claims or holds;
 *     false to list only all other claims
 * @param after only claims after this position are listed; null for the beginning of the list
 */
public record Selection(
    @Nullable String partnerId,
    @Nullable ClaimStatus status,
    @Nullable String product,
    @Nullable UUID tenantId,
    @Nullable MpnId mpnId,
    @Nullable Boolean competing,
    @Nullable Search search,
    ClaimOrder order,
    @Nullable Position after) {

  /** This selection, limited to the claims of one partner. */
  Selection of(String partner) {
    return new Selection(
        partner, status, product, tenantId, mpnId, competing, search, order, after);
  }

  /** The part of this selection after {@code position}. */
  Selection after(Position position) {
    return new Selection(
        partnerId, status, product, tenantId, mpnId, competing, search, order, position);
  }
}
