package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.List;
import org.cpor.intake.claim.domain.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Some claims of a list, in the order of the list.
 *
 * @param changedBefore the list has only claims that were last changed before this time, and no
 *     more such claims will be added to the list; null when the list is not in the order {@link
 *     ClaimOrder#OLDEST_CHANGE_FIRST}
 */
public record FoundClaims(List<Claim> claims, @Nullable Instant changedBefore) {

  public FoundClaims {
    claims = List.copyOf(claims);
  }
}
