package org.cpor.intake.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Only a batch may be as large as Quarkus lets bodies be. Of all others, documents are the largest:
 * they lie on the disk until they are looked at.
 */
@Singleton
class BodySizes {

  private static final String BATCH = "/claims/batch";

  /** Just after Quarkus itself has looked at the length. */
  private static final int PRIORITY = 1;

  private final long limit;

  BodySizes(@ConfigProperty(name = "cpor.http.max-upload-size") MemorySize limit) {
    this.limit = limit.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::limit, PRIORITY);
  }

  private void limit(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    if (request.path().equals(BATCH)) {
      routing.next();
      return;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
    } else if (Long.parseLong(length) > limit) {
      routing.response().putHeader(HttpHeaders.CONNECTION, "close").setStatusCode(413).end();
      return;
    }
    routing.next();
  }
}
