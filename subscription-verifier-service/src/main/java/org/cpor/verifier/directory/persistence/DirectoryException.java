package org.cpor.verifier.directory.persistence;

/** The directory's tables cannot be read or written. */
class DirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
