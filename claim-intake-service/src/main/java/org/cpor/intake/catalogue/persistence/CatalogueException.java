package org.cpor.intake.catalogue.persistence;

/** The catalogue cannot be read or written. */
class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
