package org.cpor.verifier.verification.persistence;

/** The directory cannot be read. */
class UnreadableDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableDirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
