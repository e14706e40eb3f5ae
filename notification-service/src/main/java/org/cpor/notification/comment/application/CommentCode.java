package org.cpor.notification.comment.application;

/**
 * What a comment tells. The names travel as {@code CommentPosted.code} and are the same in every
 * language, so they stay.
 */
public enum CommentCode {
  CLAIM_VERIFIED,
  CLAIM_VERIFICATION_FAILED,
  REVIEW_OPENED,
  COMPETING_CLAIM_DETECTED,
  CLAIM_APPROVED,
  CLAIM_REJECTED,
  ASSOCIATION_ENDED
}
