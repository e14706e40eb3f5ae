package org.cpor.messaging.inbox;

/**
 * The service stops and an event was not applied. Kafka delivers it again. The exception has no
 * stack trace, because it is thrown for each record of a poll and its message is enough.
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
