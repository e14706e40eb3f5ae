package org.cpor.stack.demo;

/** Thrown when a step of the demo does not have the expected result. */
public class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailedException(String message) {
    super(message);
  }
}
