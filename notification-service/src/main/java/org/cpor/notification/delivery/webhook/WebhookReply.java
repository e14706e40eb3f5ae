package org.cpor.notification.delivery.webhook;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The head of a receiver's response. The body of the response is read, up to a limit, and dropped.
 *
 * @param retryAfter the header {@code Retry-After}
 * @param date the header {@code Date}
 * @param end completes when the body has been read
 */
record WebhookReply(
    int status, @Nullable String retryAfter, @Nullable String date, Future<Void> end) {

  private static final int MAX_BODY_BYTES = 64 * 1024;

  static WebhookReply of(HttpClientResponse response) {
    return new WebhookReply(
        response.statusCode(),
        response.getHeader(HttpHeaders.RETRY_AFTER),
        response.getHeader(HttpHeaders.DATE),
        dropBody(response));
  }

  private static Future<Void> dropBody(HttpClientResponse response) {
    AtomicInteger bodyBytes = new AtomicInteger();
    return response
        .handler(bytes -> {
          if (bodyBytes.addAndGet(bytes.length()) > MAX_BODY_BYTES) {
            response.request().reset();
          }
        })
        .end();
  }
}
