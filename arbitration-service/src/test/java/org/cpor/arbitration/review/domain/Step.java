package org.cpor.arbitration.review.domain;

/**
 * A move of a partner, a reviewer, the customer or the clock. Most moves are refused or come too
 * late.
 */
record Step(What what, int claim, String reviewer, int hours) {

  enum What {
    FILE,
    WITHDRAW,
    REVISE,
    CLAIM_ANOTHER,
    RESPOND,
    DISPUTE,
    END_ASSOCIATION,
    DECLINE,
    TAKE,
    GIVE_BACK,
    HAND_OVER,
    REVIEW,
    ASK,
    EXTEND,
    AWARD,
    RETAIN,
    AWARD_NONE,
    CORRECT_AWARD,
    CORRECT_RETAIN,
    CORRECT_NONE,
    PASS_TIME
  }
}
