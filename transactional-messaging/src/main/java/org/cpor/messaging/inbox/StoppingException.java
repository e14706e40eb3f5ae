package org.cpor.messaging.inbox;

/**
 * The service stops, and an event was not applied: it comes again. It has no stack trace, since it
 * is told of each record of a poll and says all there is to say.
 */
final class StoppingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StoppingException() {
    super("the service stops: what was not committed comes again");
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
