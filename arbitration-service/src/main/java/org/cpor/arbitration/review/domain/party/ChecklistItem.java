package org.cpor.arbitration.review.domain.party;

/** An item that a reviewer checks in a party's proof of execution. */
public enum ChecklistItem {
  /** The customer acknowledges the work in a document that is not older than the policy allows. */
  CUSTOMER_ACKNOWLEDGEMENT_CURRENT,
  /** A person with authority at the customer signed. */
  SIGNATORY_NAMED,
  WORKLOAD_NAMED,
  TENANT_NAMED,
  /** The documents show work that was done. Planned work is not enough. */
  ACTIVITY_SHOWN,
  DATES_CLEAR
}
