package org.cpor.events.wire;

/** The headers or the data of a record are not a valid event. Another try would fail too. */
public class UnreadableFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableFactException(String message) {
    super(message);
  }

  public UnreadableFactException(String message, Throwable cause) {
    super(message, cause);
  }
}
