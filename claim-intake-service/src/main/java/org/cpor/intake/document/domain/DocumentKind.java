package org.cpor.intake.document.domain;

/** The purpose of a document, according to the partner. */
public enum DocumentKind {
  STATEMENT_OF_WORK,
  POE_TEMPLATE,
  CUSTOMER_ACKNOWLEDGEMENT,
  OTHER
}
