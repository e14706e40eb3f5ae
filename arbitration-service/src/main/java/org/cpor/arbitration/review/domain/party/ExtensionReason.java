package org.cpor.arbitration.review.domain.party;

/** Why a review is extended. */
public enum ExtensionReason {
  WORKING_WITH_CURRENT_HOLDER,
  COMPETING_CLAIMS,
  WAITING_FOR_CUSTOMER
}
