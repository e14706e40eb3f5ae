package org.cpor.stack.demo;

/** A step of the demo did not have the expected result. */
public class StepFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailedException(String message) {
    super(message);
  }
}
