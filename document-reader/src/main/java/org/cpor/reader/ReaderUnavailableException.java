package org.cpor.reader;

/**
 * Thrown when the parsing process cannot be started or does not work, or when the reader is closed.
 * The exception does not mean that the document is faulty.
 */
public final class ReaderUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReaderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  ReaderUnavailableException(String message) {
    super(message);
  }
}
