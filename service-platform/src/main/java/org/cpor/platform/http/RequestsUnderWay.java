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
import org.cpor.platform.texts.Languages;
import org.cpor.sentences.Sentence;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the number of requests that are processed at the same time. A further request is answered
 * with 503, and the client can send the request again later. Without this limit, the waiting
 * requests of an overloaded service would fill the memory, and no request would be answered.
 *
 * <p>The limit does not apply to requests to {@code /q/}.
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

  /**
   * Adds a filter. This filter runs after the filter that sets the request id, and before the
   * filters that check the body and the token.
   */
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
            Sentence.of("Too many requests are being processed. Try again in a moment."),
            routing.request().path(),
            List.of(),
            Languages.ofAnswer(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
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
