package org.cpor.platform.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a request whose client closed the connection while the request waited for a thread: no
 * body is read, no input is validated and nothing is done for it.
 */
@Singleton
class AbandonedRequests {

  private static final Logger LOG = Logger.getLogger(AbandonedRequests.class);

  /** An answer that nobody reads ends the request; null lets it go on. */
  @ServerRequestFilter
  @Nullable Response giveUp(RoutingContext routing) {
    if (!routing.response().closed()) {
      return null;
    }
    LOG.infof("The client is gone before its turn came: path=%s", routing.request().path());
    return Response.serverError().build();
  }
}
