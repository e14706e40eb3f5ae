package org.cpor.intake.document.rest;

/** A part of a form cannot be read. The message follows the words "Part 1 of the form:". */
final class MalformedPartException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedPartException(String message) {
    super(message);
  }
}
