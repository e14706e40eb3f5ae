package org.cpor.platform.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Sets the request as the {@link Cause} of the facts that the service publishes while it processes
 * the request.
 */
@Singleton
class RequestCause {

  private static final String KEY = RequestCause.class.getName();

  private final CurrentCause currentCause;

  RequestCause(CurrentCause currentCause) {
    this.currentCause = currentCause;
  }

  /** Adds a filter. This filter runs before all others, so that every answer has the request id. */
  void register(@Observes Filters filters) {
    filters.register(RequestCause::identify, 1_000);
  }

  private static void identify(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
    String traceparent = TraceParent.of(request.getHeader(TraceParent.HEADER));
    routing.put(KEY, new Cause(requestId, null, traceparent));
    routing.response().putHeader(RequestId.HEADER, requestId);
    if (traceparent != null) {
      routing.response().putHeader(TraceParent.HEADER, traceparent);
    }
    MDC.put("requestId", requestId);
    routing.next();
  }

  @ServerRequestFilter
  void passOn(RoutingContext routing) {
    currentCause.set(routing.get(KEY));
  }
}
