package org.cpor.notification.comment.application;

/**
 * What a comment tells. The names travel as {@code CommentPosted.code} and are the same in every
 * language, so they stay.
 */
public enum CommentCode {
  CLAIM_VERIFIED,
  CLAIM_VERIFICATION_FAILED,
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
  ASSOCIATION_ENDED
}
