package org.cpor.wellbuilt.review.rest;

import org.cpor.wellbuilt.review.application.OpeningReview;

class CaseResource {

  private final OpeningReview opening;

  CaseResource(OpeningReview opening) {
    this.opening = opening;
  }

  @Override
  public String toString() {
    return "resource of " + opening;
  }
}
