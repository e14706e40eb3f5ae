package org.cpor.arbitration.review.domain.party;

/** What a reviewer finds missing in a party's proof of execution. */
public enum RequestCode {
  MISSING_ALL_POE,
  MISSING_CUSTOMER_ACKNOWLEDGEMENT,
  MISSING_OR_OLD_DATES,
  MISSING_PARTNER_SOLUTION,
  MISSING_PRODUCTS
}
