package org.cpor.intake.catalogue.persistence;

/** Reading or writing the catalogue failed. */
class CatalogueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CatalogueException(String message, Throwable cause) {
    super(message, cause);
  }
}
