package org.cpor.wirefactsinside.review.application;

import org.cpor.events.ClaimVerified;

class OpeningReview {

  int open(ClaimVerified verified) {
    return verified.revision();
  }
}
