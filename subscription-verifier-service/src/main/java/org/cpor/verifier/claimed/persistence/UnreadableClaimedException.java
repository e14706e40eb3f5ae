package org.cpor.verifier.claimed.persistence;

/** Reading or writing the table of claimed objects failed. */
class UnreadableClaimedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableClaimedException(String message, Throwable cause) {
    super(message, cause);
  }
}
