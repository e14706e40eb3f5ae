package org.cpor.messaging.inbox;

/**
 * Thrown when an event was not applied because the service stops. Kafka delivers the event again.
 * The exception has no stack trace, because an exception can be thrown for each record of a poll,
 * and stack traces are expensive.
 */
final class StoppingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StoppingException() {
    super("the service stops: records that were not committed are delivered again");
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
