package org.cpor.notification.comment.domain;

/**
 * The subject of a comment. The names are published as {@code CommentPosted.code} and are the same
 * in every language, so they must not change.
 */
public enum CommentCode {
  CLAIM_VERIFIED,
  CLAIM_VERIFICATION_FAILED,
  EVIDENCE_CHECKED,
  RESPONSE_AWAITED,
  REVIEW_OPENED,
  COMPETING_CLAIM_DETECTED,
  COMPETITION_ENDED,
  INFORMATION_REQUESTED,
  RESPONSE_OVERDUE,
  REVIEW_EXTENDED,
  CLAIM_APPROVED,
  CLAIM_REJECTED,
  CLAIM_DISPUTED,
  RULING_CORRECTED,
  ASSOCIATION_ENDED,
  RENEWAL_SUGGESTED,
  CUSTOMER_DECLINED
}
