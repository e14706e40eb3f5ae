package org.cpor.verifier.microsoft;

import org.cpor.verifier.verification.application.SourceUnavailableException;

/**
 * Microsoft refuses access: the credentials are wrong, or this customer has not consented. The
 * claim is not at fault, and access to other customers may still work.
 */
class RefusedException extends SourceUnavailableException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
