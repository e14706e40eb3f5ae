package org.cpor.intake.document.rest;

/** Thrown when a part of a form cannot be read; its message completes "Part 1: …". */
final class MalformedPartException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedPartException(String message) {
    super(message);
  }
}
