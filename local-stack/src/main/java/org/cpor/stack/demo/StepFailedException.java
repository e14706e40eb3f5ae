package org.cpor.stack.demo;

/** A step of the story did not come out. */
public class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailedException(String message) {
    super(message);
  }
}
