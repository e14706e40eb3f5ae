package org.cpor.arbitration.association.application;

import java.util.UUID;
import org.cpor.arbitration.association.domain.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for a list of associations. A condition that is null matches every association.
 */
public record AssociationFilter(
    @Nullable UUID tenantId,
    @Nullable String partnerId,
    @Nullable AssociationState state,
    @Nullable EndReason endReason) {}
