package org.cpor.verifier.claimed.persistence;

/** The table of claimed objects cannot be read or written. */
class UnreadableClaimedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableClaimedException(String message, Throwable cause) {
    super(message, cause);
  }
}
