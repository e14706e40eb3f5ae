package org.cpor.reader;

/** The parsing process cannot be started, or was closed. This says nothing about the document. */
public final class ReaderUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReaderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  ReaderUnavailableException(String message) {
    super(message);
  }
}
