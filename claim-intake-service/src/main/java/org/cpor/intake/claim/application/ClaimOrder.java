package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.jspecify.annotations.Nullable;

/** The order of a list of claims. Claims with equal times are ordered by their ids. */
public enum ClaimOrder {
  OLDEST_FIRST,
  NEWEST_FIRST,
  /** By the due date of the review; claims without a review are last. */
  DUE_FIRST,
  /** The reverse of {@link #DUE_FIRST}: claims without a review are first. */
  DUE_LAST,
  /** By the time of the last change, as {@link Claim#updatedAt()} has it. */
  OLDEST_CHANGE_FIRST,
  NEWEST_CHANGE_FIRST;

  /**
   * The position of a claim in a list.
   *
   * @param at the claim's time that the order compares, such as its due date; null when the claim
   *     has no such time yet
   */
  public record Position(@Nullable Instant at, UUID claimId) {}

  public Position position(Claim claim) {
    return switch (this) {
      case OLDEST_FIRST, NEWEST_FIRST -> new Position(claim.filedAt(), claim.claimId());
      case DUE_FIRST, DUE_LAST ->
          new Position(claim.progress().reviewDueAt().orElse(null), claim.claimId());
      case OLDEST_CHANGE_FIRST, NEWEST_CHANGE_FIRST ->
          new Position(claim.updatedAt(), claim.claimId());
    };
  }
}
