package org.cpor.messaging;

import jakarta.enterprise.context.RequestScoped;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.outbox.Outbox;

/**
 * The cause of what happens now: set by the HTTP filter or by the {@link Inbox}, read by the {@link
 * Outbox}.
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
