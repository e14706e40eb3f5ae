package org.cpor.platform.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.cpor.platform.log.LoggedPath;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that failed outside of the resources. The answer has a status and no body;
 * {@link RequestGate} adds the problem document. Without this class, Quarkus would answer with a
 * stack trace.
 */
@Singleton
class FailedRoutes {

  private static final Logger LOG = Logger.getLogger(FailedRoutes.class);

  /**
   * The statuses for which the router would send a body of its own. The error handlers of this
   * class send no body.
   */
  private static final List<Integer> OF_ROUTER = List.of(400, 404, 405, 406, 413, 415, 500);

  void ofResources(@Observes Router router) {
    prepare(router);
  }

  void ofManagement(@Observes ManagementInterface management) {
    prepare(management.router());
  }

  static void prepare(Router router) {
    router.route().failureHandler(FailedRoutes::answer);
    OF_ROUTER.forEach(status ->
        router.errorHandler(status, routing -> routing.response().setStatusCode(status).end()));
  }

  private static void answer(RoutingContext routing) {
    @Nullable Throwable failure = routing.failure();
    if (failure instanceof AuthenticationException
        || failure instanceof UnauthorizedException
        || failure instanceof ForbiddenException) {
      // Quarkus answers with the authentication challenge and no details of the failure.
      routing.next();
      return;
    }
    int status = status(routing, failure);
    if (status >= 500) {
      LOG.errorf(
          failure,
          "A request failed outside of the resources: path=%s",
          LoggedPath.of(routing.request().path()));
    }
    if (!routing.response().ended()) {
      if (!routing.response().headWritten()) {
        routing.response().setStatusCode(status);
      }
      routing.response().end();
    }
  }

  private static int status(RoutingContext routing, @Nullable Throwable failure) {
    if (failure instanceof RejectedExecutionException) {
      return 503;
    }
    if (failure instanceof IOException) {
      return 400;
    }
    return routing.statusCode() >= 400 ? routing.statusCode() : 500;
  }
}
