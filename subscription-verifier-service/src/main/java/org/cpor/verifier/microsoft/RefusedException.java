package org.cpor.verifier.microsoft;

import org.cpor.verifier.verification.application.SourceUnavailableException;

/**
 * Microsoft answers, but will not tell us: our credentials are wrong, or this customer has not
 * consented. That is no fault of the claim either, and no sign that others would be refused.
 */
class RefusedException extends SourceUnavailableException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
