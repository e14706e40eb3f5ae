package org.cpor.verifier.microsoft;

import org.cpor.verifier.verification.application.SourceUnavailableException;

/**
 * Microsoft refuses access: the credentials are wrong, or this customer has not consented. The
 * claim is not the cause of the refusal. Access to other customers can still work.
 */
class RefusedException extends SourceUnavailableException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
