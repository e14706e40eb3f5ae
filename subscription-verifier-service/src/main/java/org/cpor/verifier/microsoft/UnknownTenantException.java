package org.cpor.verifier.microsoft;

/** Microsoft does not know the tenant, or no tenant has the domain. */
class UnknownTenantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownTenantException(String message) {
    super(message);
  }
}
