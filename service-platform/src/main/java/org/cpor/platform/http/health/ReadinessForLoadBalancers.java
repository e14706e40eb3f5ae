package org.cpor.platform.http.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Answers {@code GET /q/health/ready} on the port of the resources: whether this service accepts
 * requests. This answer has no details; the management port shows the details. The request needs no
 * token, so anyone can send many such requests. Therefore the checks run at most once a second.
 */
@Singleton
class ReadinessForLoadBalancers {

  private static final Logger LOG = Logger.getLogger(ReadinessForLoadBalancers.class);
  private static final Duration HOLDS_FOR = Duration.ofSeconds(1);

  private final Uni<SmallRyeHealth> readiness;

  ReadinessForLoadBalancers(SmallRyeHealthReporter reporter) {
    readiness =
        Uni.createFrom()
            .deferred(reporter::getReadinessAsync)
            .memoize()
            .forFixedDuration(HOLDS_FOR);
  }

  void register(@Observes Router router) {
    router.get("/q/health/ready").handler(this::answer);
  }

  private void answer(RoutingContext routing) {
    readiness
        .subscribe()
        .with(
            health -> answer(routing, !health.isDown()),
            failure -> {
              LOG.warn("The readiness of this service cannot be determined", failure);
              answer(routing, false);
            });
  }

  private static void answer(RoutingContext routing, boolean ready) {
    routing
        .response()
        .setStatusCode(ready ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(ready ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
