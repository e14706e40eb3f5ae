package org.cpor.verifier.claimed.persistence;

/** What is claimed cannot be read or written. */
class UnreadableClaimedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableClaimedException(String message, Throwable cause) {
    super(message, cause);
  }
}
