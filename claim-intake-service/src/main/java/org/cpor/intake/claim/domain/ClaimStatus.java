package org.cpor.intake.claim.domain;

/**
 * Where a claim stands, as its partner sees it.
 *
 * <pre>
 * SUBMITTED ──verified──▶ UNDER_REVIEW ──ruling──▶ APPROVED (its association may end: it stays APPROVED)
 *     │                     ▲       │
 *     │ findings            │       └──ruling──▶ REJECTED
 *     ▼                     │
 * ACTION_REQUIRED ──verified after waiting──┘
 * </pre>
 *
 * How a status follows from the facts is {@link ClaimProgress#status()}.
 */
public enum ClaimStatus {
  SUBMITTED,
  ACTION_REQUIRED,
  UNDER_REVIEW,
  APPROVED,
  REJECTED
}
