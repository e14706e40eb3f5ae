package org.cpor.messaging;

import org.jspecify.annotations.Nullable;

/**
 * The request or event that caused a change. Every fact that follows from the change has this
 * cause.
 *
 * @param correlationId the id of the request; all facts that follow from the request share this id
 * @param causationId the id of the event that caused the change; null if a request caused it
 * @param traceparent the W3C trace context, if the caller sent one
 */
public record Cause(
    @Nullable String correlationId, @Nullable String causationId, @Nullable String traceparent) {

  /** The cause of a change that has no known cause, for example of a change by a timer. */
  public static final Cause NONE = new Cause(null, null, null);
}
