package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cpor.identifiers.MpnId;
import org.cpor.intake.claim.application.ClaimOrder.Position;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which claims to list, and in which order. A component that is null does not limit the list.
 *
 * @param statuses only claims with one of these are listed; empty: claims with any status
 * @param competing true to list only claims with a subject that another partner claims or holds;
 *     false to list only all other claims
 * @param updatedSince only claims that were changed at this time or later are listed
 * @param after only claims after this position are listed; null for the beginning of the list
 */
public record Selection(
    @Nullable String partnerId,
    Set<ClaimStatus> statuses,
    @Nullable String product,
    @Nullable UUID tenantId,
    @Nullable MpnId mpnId,
    @Nullable Boolean competing,
    @Nullable Search search,
    @Nullable Instant updatedSince,
    ClaimOrder order,
    @Nullable Position after) {

  public Selection {
    statuses = Set.copyOf(statuses);
  }

  /** This selection, limited to the claims of one partner. */
  Selection of(String partner) {
    return new Selection(
        partner, statuses, product, tenantId, mpnId, competing, search, updatedSince, order, after);
  }

  /** The part of this selection after {@code position}. */
  Selection after(Position position) {
    return new Selection(
        partnerId,
        statuses,
        product,
        tenantId,
        mpnId,
        competing,
        search,
        updatedSince,
        order,
        position);
  }
}
