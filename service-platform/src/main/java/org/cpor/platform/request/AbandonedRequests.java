package org.cpor.platform.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.cpor.platform.log.LoggedPath;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request if the client closed its connection while the request waited for a thread. The
 * resource is then not called, and the body of the request is not read.
 */
@Singleton
class AbandonedRequests {

  private static final Logger LOG = Logger.getLogger(AbandonedRequests.class);

  /**
   * Returns null to continue the request, or an answer to stop the request. The client does not
   * receive this answer, because the client's connection is closed.
   */
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
