package org.cpor.messaging;

import org.jspecify.annotations.Nullable;

/**
 * The origin of a change, which is passed on through every fact that follows from it.
 *
 * @param correlationId the id that all facts of one request share: the request's id
 * @param causationId the id of the event that is being handled; null in a request
 * @param traceparent the W3C trace context, if the caller sent one
 */
public record Cause(
    @Nullable String correlationId, @Nullable String causationId, @Nullable String traceparent) {

  /** Nothing is known about the origin, as in a timer. */
  public static final Cause NONE = new Cause(null, null, null);
}
