package org.cpor.arbitration.review.domain.party;

/** Why a review is extended. */
public enum ExtensionReason {
  /** Another partner holds the subject of the case. */
  WORKING_WITH_CURRENT_HOLDER,
  /** Claims of different partners compete for the subject of the case. */
  COMPETING_CLAIMS,
  /** The customer has to answer. */
  WAITING_FOR_CUSTOMER
}
