package org.cpor.messaging.outbox;

/** Thrown when facts could not be written to the outbox. The transaction rolls back. */
public class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
