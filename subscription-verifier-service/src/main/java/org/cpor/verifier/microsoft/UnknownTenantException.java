package org.cpor.verifier.microsoft;

/** Microsoft knows no such tenant, or no tenant with such a domain. */
class UnknownTenantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTenantException(String message) {
    super(message);
  }
}
