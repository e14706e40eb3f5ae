package org.cpor.intake.claim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.texts.ReaderLanguage;

/**
 * Makes the views of claims for the caller of the current request. Counted days are explained in
 * the language that {@code Accept-Language} asks for; otherwise in the language of the claim.
 */
@ApplicationScoped
class ClaimViews {

  private final ReaderLanguage language;

  ClaimViews(ReaderLanguage language) {
    this.language = language;
  }

  ClaimView of(Claim claim) {
    return ClaimView.of(claim, language.or(claim.content().locale().locale()));
  }
}
