package org.cpor.events;

/** A record's headers or data are not the event they should be. Trying again will not help. */
public class UnreadableFactException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableFactException(String message) {
    super(message);
  }

  public UnreadableFactException(String message, Throwable cause) {
    super(message, cause);
  }
}
