package org.cpor.intake.document.domain;

/** What a document is for, as the partner says. */
public enum DocumentKind {
  STATEMENT_OF_WORK,
  POE_TEMPLATE,
  CUSTOMER_ACKNOWLEDGEMENT,
  OTHER
}
