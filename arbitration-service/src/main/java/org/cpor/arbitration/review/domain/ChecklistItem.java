package org.cpor.arbitration.review.domain;

/** What a reviewer looks for in a party's proof of execution. */
public enum ChecklistItem {
  /** The customer acknowledges the work, in a document dated within the policy's months. */
  CUSTOMER_ACKNOWLEDGEMENT_CURRENT,
  /** Someone who may speak for the customer signed. */
  SIGNATORY_NAMED,
  WORKLOAD_NAMED,
  TENANT_NAMED,
  /** The work itself shows, not only the intent. */
  ACTIVITY_SHOWN,
  DATES_CLEAR
}
