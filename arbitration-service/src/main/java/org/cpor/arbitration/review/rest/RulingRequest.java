package org.cpor.arbitration.review.rest;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.json.Legible;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a ruling.
 *
 * @param claimId the claim that gets the subject; required for {@code AWARD}, absent for other
 *     outcomes
 * @param rationale the reason for the ruling, in the reviewer's words; partners do not see this
 *     text
 * @param rejections the reasons of rejections, by claim id; a rejected claim without a reason has
 *     the default reason of the outcome
 * @param confirm the objections in spite of which the reviewer rules
 */
record RulingRequest(
    @NotNull Outcome.Kind outcome,
    @Nullable UUID claimId,
    @NotBlank @Legible @Size(max = 10_000) String rationale,
    @Schema(propertyNames = UUID.class) @Nullable @Size(max = 100) Map<UUID, @NotNull RejectionReason> rejections,
    @Nullable @Size(max = 20) List<@NotNull AwardObjection> confirm) {

  /**
   * Returns the ruling as a domain type.
   *
   * @throws ProblemException if {@code claimId} is missing, or if the outcome does not allow a
   *     claim id
   */
  Ruling toRuling() {
    return toRuling("claimId");
  }

  /**
   * Does the same as {@link #toRuling()}, for a ruling inside another body.
   *
   * @param claimField the name of {@code claimId} in violations
   */
  Ruling toRuling(String claimField) {
    return new Ruling(
        toOutcome(claimField),
        rationale,
        rejections == null ? Map.of() : rejections,
        confirm == null ? Set.of() : Set.copyOf(confirm));
  }

  private Outcome toOutcome(String claimField) {
    return switch (outcome) {
      case AWARD -> {
        if (claimId == null) {
          throw claimViolation(claimField, "must name the claim that the subject is awarded to");
        }
        yield new Outcome.Award(claimId, UuidV7.generate());
      }
      case HOLDER_RETAINS -> withoutClaim(claimField, new Outcome.HolderRetains());
      case NONE -> withoutClaim(claimField, new Outcome.None());
    };
  }

  private Outcome withoutClaim(String claimField, Outcome chosen) {
    if (claimId != null) {
      throw claimViolation(claimField, "must be absent unless the outcome is AWARD");
    }
    return chosen;
  }

  private static ProblemException claimViolation(
      String claimField, @CompileTimeConstant String sentence) {
    return ProblemException.invalid(List.of(new Violation(claimField, sentence)));
  }
}
