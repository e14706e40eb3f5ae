package org.cpor.events.wire;

/**
 * Thrown when the headers or the data of a record are not a valid event. Another attempt to read
 * the record would fail too.
 */
public class UnreadableFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableFactException(String message) {
    super(message);
  }

  public UnreadableFactException(String message, Throwable cause) {
    super(message, cause);
  }
}
