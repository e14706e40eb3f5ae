package org.cpor.intake.claim.domain;

/**
 * The status of a claim, as the claim's partner sees it.
 *
 * <pre>
 * SUBMITTED ──verified──▶ UNDER_REVIEW ──ruling──▶ APPROVED (and stays APPROVED when its association ends)
 *   ▲ │                     │      ▲ │                 │
 *   │ │ findings            │ ask  │ │                 └──customer declines──▶ REJECTED
 *   │ ▼                     ▼      │ └──ruling──▶ REJECTED
 *   │ ACTION_REQUIRED ─────────────┘                 │ dispute, once
 *   │   │        answered, or verified after waiting ▼
 *   └───┘ resubmitted                             DISPUTED ──ruling──▶ APPROVED, REJECTED_FINAL
 *
 * WITHDRAWN: by the partner, from any status before a ruling
 * A ruling approves a claim before the withdrawal reaches arbitration:
 *                                    WITHDRAWN ──ruling──▶ APPROVED ──association ends──▶ WITHDRAWN
 * A ruling rejects a claim before the withdrawal reaches arbitration: the claim stays WITHDRAWN
 * A review lead corrects the ruling: APPROVED ──▶ REJECTED, REJECTED ──▶ APPROVED;
 *                                    after the review of a dispute, REJECTED_FINAL instead of
 *                                    REJECTED
 * </pre>
 *
 * {@link ClaimProgress#status()} derives the status from the facts.
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
