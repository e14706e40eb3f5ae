package org.cpor.messaging.outbox;

/** The outbox could not be written: the transaction rolls back, and nothing has happened. */
public class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
