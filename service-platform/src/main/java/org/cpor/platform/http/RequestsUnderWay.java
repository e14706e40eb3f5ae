package org.cpor.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * No more requests are worked on at once than {@code cpor.http.max-requests-under-way}: who comes
 * beyond them is asked to come again. Without an end to what waits, a service that is given more
 * than it can do loses its memory to the queue, and then answers nobody.
 *
 * <p>What is asked of {@code /q/} is always answered.
 */
@Singleton
class RequestsUnderWay {

  private static final String OF_OPERATORS = "/q/";
  private static final String COME_AGAIN_SECONDS = "1";

  private final int limit;
  private final ObjectMapper json;
  private final AtomicInteger underWay = new AtomicInteger();

  RequestsUnderWay(
      @ConfigProperty(name = "cpor.http.max-requests-under-way") int limit, ObjectMapper json) {
    this.limit = limit;
    this.json = json;
  }

  /** After the request got its id, before its body and its token are looked at. */
  void register(@Observes Filters filters) {
    filters.register(this::admit, 900);
  }

  void admit(RoutingContext routing) {
    if (routing.request().path().startsWith(OF_OPERATORS)) {
      routing.next();
    } else if (underWay.get() >= limit) {
      refuse(routing);
    } else {
      UnderWay.watchOnceSent(routing, underWay::incrementAndGet, underWay::decrementAndGet);
      routing.next();
    }
  }

  private void refuse(RoutingContext routing) {
    Problem problem =
        Problem.of(
            CommonProblem.UNAVAILABLE,
            "Too many requests are under way. Try again in a moment.",
            routing.request().path(),
            List.of());
    routing
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(Buffer.buffer(written(problem)));
  }

  private byte[] written(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }
}
