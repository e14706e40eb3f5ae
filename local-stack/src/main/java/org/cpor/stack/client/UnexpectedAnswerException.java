package org.cpor.stack.client;

/** Thrown when the answer of a service does not have the expected status. */
public class UnexpectedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnexpectedAnswerException(Answer answer, int expected) {
    super(
        "expected %d, and the answer is %d: %s"
            .formatted(expected, answer.status(), answer.body()));
  }
}
