package org.cpor.arbitration.review.domain.party;

/** Something that a reviewer misses in a party's proof of execution. */
public enum RequestCode {
  MISSING_ALL_POE(true),
  MISSING_CUSTOMER_ACKNOWLEDGEMENT(true),
  MISSING_OR_OLD_DATES(false),
  MISSING_PARTNER_SOLUTION(false),
  MISSING_PRODUCTS(false);

  private final boolean document;

  RequestCode(boolean document) {
    this.document = document;
  }

  /**
   * Whether a document is missing. If only a detail is missing, the partner can answer without a
   * document.
   */
  public boolean asksForDocument() {
    return document;
  }
}
