package org.cpor.platform.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.cpor.platform.log.LoggedPath;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request when its client closed the connection while the request waited for a thread. Its
 * body is not read, its input is not validated, and its resource is not called.
 */
@Singleton
class AbandonedRequests {

  private static final Logger LOG = Logger.getLogger(AbandonedRequests.class);

  /** Returns an answer to stop the request, which nobody reads, or null to continue. */
  @ServerRequestFilter
  @Nullable Response giveUp(RoutingContext routing) {
    if (!routing.response().closed()) {
      return null;
    }
    LOG.infof(
        "The client closed the connection before its request was processed: path=%s",
        LoggedPath.of(routing.request().path()));
    return Response.serverError().build();
  }
}
