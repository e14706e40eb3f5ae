package org.cpor.messaging;

import jakarta.enterprise.context.RequestScoped;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.outbox.Outbox;

/**
 * The cause of the current work. The HTTP filter or the {@link Inbox} sets the cause, and the
 * {@link Outbox} reads it.
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
