package org.cpor.arbitration.review.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cpor.arbitration.review.domain.RulingCorrection;
import org.cpor.identifiers.UuidV7;

/**
 * The body of a correction.
 *
 * @param ruling the ruling that replaces the present one
 * @param reason why the lead corrects the ruling; other reviewers can read it
 */
record CorrectionRequest(
    @NotNull @Valid RulingRequest ruling, @NotBlank @Size(max = 10_000) String reason) {

  /**
   * The correction as a domain type.
   *
   * @throws org.cpor.platform.problem.ProblemException if the claim id is missing or not allowed
   *     for the outcome
   */
  RulingCorrection toCorrection() {
    return new RulingCorrection(ruling.toRuling("ruling.claimId"), UuidV7.generate(), reason);
  }
}
