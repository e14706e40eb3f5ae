package org.cpor.arbitration.review.domain;

/** Why a review takes longer than its first due date. */
public enum ExtensionReason {
  WORKING_WITH_CURRENT_HOLDER,
  COMPETING_CLAIMS,
  WAITING_FOR_CUSTOMER
}
