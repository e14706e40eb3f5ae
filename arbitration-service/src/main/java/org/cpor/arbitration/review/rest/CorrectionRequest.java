package org.cpor.arbitration.review.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cpor.arbitration.review.domain.RulingCorrection;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.json.Legible;

/**
 * The body of a correction.
 *
 * @param ruling the ruling that replaces the current ruling
 * @param reason why the lead corrects the ruling; other reviewers can read this text
 */
record CorrectionRequest(
    @NotNull @Valid RulingRequest ruling, @NotBlank @Legible @Size(max = 10_000) String reason) {

  /**
   * Returns the correction as a domain type.
   *
   * @throws org.cpor.platform.problem.ProblemException if the claim id is missing, or if the
   *     outcome does not allow a claim id
   */
  RulingCorrection toCorrection() {
    return new RulingCorrection(ruling.toRuling("ruling.claimId"), UuidV7.generate(), reason);
  }
}
