package org.cpor.wirefactsinside.review.application;

import org.cpor.events.fact.VerificationFact.ClaimVerified;

class OpeningReview {

  int open(ClaimVerified verified) {
    return verified.revision();
  }
}
