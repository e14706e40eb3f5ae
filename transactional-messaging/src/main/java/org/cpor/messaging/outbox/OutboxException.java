package org.cpor.messaging.outbox;

/** The outbox could not be written. The transaction rolls back and has no effect. */
public class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
