package org.cpor.arbitration.association.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which associations to list; null matches every association. */
public record AssociationFilter(
    @Nullable UUID tenantId, @Nullable String partnerId, @Nullable AssociationState state) {}
