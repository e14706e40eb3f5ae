package org.cpor.stack;

import org.cpor.stack.process.Part;

/** Thrown when a part of the stack does not start. */
public final class PartFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Part part;

  PartFailedException(Part part, Throwable cause) {
    super(part.name() + " did not start: " + cause.getMessage(), cause);
    this.part = part;
  }

  public Part part() {
    return part;
  }
}
