package org.cpor.verifier.verification.persistence;

/** Reading the directory failed. */
class UnreadableDirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableDirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
