package org.cpor.intake.claim.domain;

/**
 * Where a claim stands, as its partner sees it.
 *
 * <pre>
 * SUBMITTED ──verified──▶ UNDER_REVIEW ──ruling──▶ APPROVED (its association may end: it stays APPROVED)
 *   ▲ │                     │      ▲ │                 │
 *   │ │ findings            │ ask  │ │                 └──customer declines──▶ REJECTED
 *   │ ▼                     ▼      │ └──ruling──▶ REJECTED
 *   │ ACTION_REQUIRED ─────────────┘                 │ dispute, once
 *   │   │        answered, or verified after waiting ▼
 *   └───┘ resubmitted                             DISPUTED ──ruling──▶ APPROVED, REJECTED_FINAL
 *
 * WITHDRAWN: by the partner, from any status before a ruling
 * A correction of the ruling by a review lead: APPROVED ──▶ REJECTED, REJECTED ──▶ APPROVED,
 *                                              after a dispute REJECTED_FINAL instead of REJECTED
 * </pre>
 *
 * How a status follows from the facts is {@link ClaimProgress#status()}.
 */
public enum ClaimStatus {
  SUBMITTED,
  ACTION_REQUIRED,
  UNDER_REVIEW,
  APPROVED,
  REJECTED,
  DISPUTED,
  REJECTED_FINAL,
  WITHDRAWN
}
