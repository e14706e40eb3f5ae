package org.cpor.notification.delivery.webhook;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.jboss.logging.Logger;

/** Sends POST requests to webhooks. Does not follow redirects, and does not reuse connections. */
final class WebhookClient {

  private static final Logger LOG = Logger.getLogger(WebhookClient.class);

  private final HttpClient http;
  private final Duration timeout;

  /**
   * Creates a client.
   *
   * @param timeout the maximum time for a whole call
   * @param parallelCalls the maximum number of calls at the same time
   */
  WebhookClient(Vertx vertx, Duration timeout, int parallelCalls) {
    this.timeout = timeout;
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(parallelCalls)
                .setConnectTimeout(Math.toIntExact(timeout.toMillis())));
  }

  /** Thrown when no reply came. */
  static final class NoReplyException extends Exception {

    private static final long serialVersionUID = 1L;

    NoReplyException(String reason, Throwable cause) {
      super(reason, cause);
    }

    /** The reason, in words for the partner. */
    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Posts {@code request} to {@code url} over a connection to {@code address}, and waits for the
   * reply.
   *
   * @throws NoReplyException when no reply came in time, or when the connection or TLS failed
   */
  WebhookReply post(WebhookUrl url, InetAddress address, SignedRequest request)
      throws NoReplyException {
    long deadlineNanos = System.nanoTime() + timeout.toNanos();
    try {
      HttpClientRequest opened = await(http.request(options(url, address, request)), deadlineNanos);
      try {
        // If the response arrives before its handler is set, the response is lost.
        Future<WebhookReply> response = opened.response().map(WebhookReply::of);
        var _ = opened.end(Buffer.buffer(request.body()));
        WebhookReply reply = await(response, deadlineNanos);
        awaitEnd(reply, deadlineNanos);
        return reply;
      } finally {
        var _ = opened.connection().close();
      }
    } catch (TimeoutException e) {
      throw new NoReplyException(noAnswerInTime(), e);
    } catch (ExecutionException e) {
      LOG.debugf(e, "a webhook cannot be called: host=%s", url.host());
      throw new NoReplyException(reason(e), e);
    }
  }

  private static RequestOptions options(
      WebhookUrl url, InetAddress address, SignedRequest request) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
            .setHost(url.host())
            .setPort(url.port())
            .setSsl(url.isHttps())
            .setURI(url.pathAndQuery())
            .setFollowRedirects(false);
    request.headers().forEach(options::putHeader);
    return options;
  }

  private String reason(ExecutionException failure) {
    if (causes(failure).anyMatch(SSLException.class::isInstance)) {
      return "TLS failed: its certificate is not trusted, or is not its host's.";
    }
    return causes(failure).anyMatch(WebhookClient::isTimeout)
        ? noAnswerInTime()
        : "The connection failed.";
  }

  private String noAnswerInTime() {
    return "It did not answer within " + timeout.toSeconds() + " seconds.";
  }

  /**
   * Waits until the body is read. If the body cannot be read to its end, the call has not failed:
   * only the status decides.
   */
  private static void awaitEnd(WebhookReply reply, long deadlineNanos) {
    try {
      await(reply.end(), deadlineNanos);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debugf(e, "a webhook's answer was not read to its end");
    }
  }

  private static <T> T await(Future<T> future, long deadlineNanos)
      throws ExecutionException, TimeoutException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(Math.max(0, deadlineNanos - System.nanoTime()), NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a webhook was called", e);
    }
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
