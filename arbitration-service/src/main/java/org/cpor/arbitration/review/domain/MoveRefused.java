package org.cpor.arbitration.review.domain;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.cpor.sentences.Sentence;

/** Thrown when a case does not allow a move. */
public final class MoveRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The reasons. Each reason has a problem type of its own in the API. */
  public enum Why {
    ALREADY_RULED,
    CASE_CLOSED,
    HELD_BY_ANOTHER,
    LEASE_NOT_HELD,
    OWN_RULING_DISPUTED,
    ALREADY_ASKED,
    NOT_A_PARTY,
    LEAD_REQUIRED,
    EXTENSION_EXHAUSTED,
    EXTENSION_REASON_DOES_NOT_FIT,
    RULING_DOES_NOT_FIT,
    NOT_RULED,
    TOO_LATE_TO_CORRECT
  }

  private final Why why;
  private final transient Sentence obstacle;

  MoveRefused(Why why, @CompileTimeConstant String pattern, Object... arguments) {
    this(why, Sentence.of(pattern, arguments));
  }

  MoveRefused(Why why, Sentence obstacle) {
    super(obstacle.english());
    this.why = why;
    this.obstacle = obstacle;
  }

  public Why why() {
    return why;
  }

  /** The sentence that tells the reviewer why the move is not possible. */
  public Sentence obstacle() {
    return obstacle;
  }
}
