package org.cpor.messaging;

import jakarta.enterprise.context.RequestScoped;
import org.cpor.messaging.outbox.Outbox;

/**
 * The cause of the current work. The code that begins the work sets the cause, for example an HTTP
 * filter or a handler of facts. The {@link Outbox} reads the cause.
 */
@RequestScoped
public class CurrentCause {

  private Cause cause = Cause.NONE;

  public Cause get() {
    return cause;
  }

  public void set(Cause cause) {
    this.cause = cause;
  }
}
