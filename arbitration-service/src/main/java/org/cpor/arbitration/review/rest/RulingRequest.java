package org.cpor.arbitration.review.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.platform.Ids;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.party.AwardObjection;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's ruling.
 *
 * @param claimId the claim that gets the subject; of an {@code AWARD}, and only of it
 * @param rejections reasons for claims that do not get it, where they are not the default
 * @param confirm what speaks against the award and is known: the award is given all the same
 */
record RulingRequest(
    @NotNull Outcome.Kind outcome,
    @Nullable UUID claimId,
    @NotBlank @Size(max = 10_000) String rationale,
    @Nullable @Size(max = 100) Map<UUID, @NotNull RejectionReason> rejections,
    @Nullable @Size(max = 20) List<@NotNull AwardObjection> confirm) {

  /**
   * The ruling as the case takes it.
   *
   * @throws ProblemException when the outcome and {@code claimId} do not go together
   */
  Ruling toRuling() {
    return new Ruling(
        toOutcome(),
        rationale,
        rejections == null ? Map.of() : rejections,
        confirm == null ? Set.of() : Set.copyOf(confirm));
  }

  private Outcome toOutcome() {
    return switch (outcome) {
      case AWARD -> {
        if (claimId == null) {
          throw claimViolation("must name the claim that the subject is awarded to");
        }
        yield new Outcome.Award(claimId, Ids.next());
      }
      case HOLDER_RETAINS -> withoutClaim(new Outcome.HolderRetains());
      case NONE -> withoutClaim(new Outcome.None());
    };
  }

  private Outcome withoutClaim(Outcome chosen) {
    if (claimId != null) {
      throw claimViolation("must be absent unless the outcome is AWARD");
    }
    return chosen;
  }

  private static ProblemException claimViolation(String message) {
    return ProblemException.invalid(List.of(new Violation("claimId", message)));
  }
}
