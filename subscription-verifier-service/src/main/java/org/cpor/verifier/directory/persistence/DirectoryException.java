package org.cpor.verifier.directory.persistence;

/** Reading or writing the directory's tables failed. */
class DirectoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DirectoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
