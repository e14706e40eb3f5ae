package org.cpor.arbitration.review.domain.party;

/** What a reviewer finds missing in a party's proof of execution. */
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
   * Whether a document is missing. If only a detail of a document is missing, the partner can also
   * answer in words.
   */
  public boolean asksForDocument() {
    return document;
  }
}
