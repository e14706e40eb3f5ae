package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.jspecify.annotations.Nullable;

/** In what order claims are listed. Those of one moment are in the order of their ids. */
public enum ClaimOrder {
  OLDEST_FIRST,
  NEWEST_FIRST,
  /** By when their review is due; those without a review are last. */
  DUE_FIRST,
  /** The same backwards. */
  DUE_LAST;

  /**
   * Where in a list a claim stands.
   *
   * @param at the moment that it is ordered by; null when there is none yet
   */
  public record Position(@Nullable Instant at, UUID claimId) {}

  public Position position(Claim claim) {
    return switch (this) {
      case OLDEST_FIRST, NEWEST_FIRST -> new Position(claim.filedAt(), claim.claimId());
      case DUE_FIRST, DUE_LAST ->
          new Position(claim.progress().reviewDueAt().orElse(null), claim.claimId());
    };
  }
}
