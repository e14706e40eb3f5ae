package org.cpor.notification.delivery.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.cpor.notification.delivery.application.DeliverySettings;
import org.cpor.notification.delivery.application.DueDelivery;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.application.Sender;
import org.cpor.notification.delivery.application.WebhookHosts;
import org.cpor.notification.delivery.application.WebhookHosts.Lookup;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.News;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Arrived;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.cpor.platform.remote.RetryAfter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls webhooks, signed as Standard Webhooks has it. The id is the comment's, the same at each
 * try, so that a receiver can tell repetitions.
 *
 * <p>The host is looked up once for each try, all its addresses are checked, and the connection is
 * made to one of those: an answer of the DNS that changes in between leads nowhere else. Redirects
 * are not followed. Every status but 2xx is a failure that is tried again, 4xx included, for what
 * is wrong may be put right within the day; 410 ends the webhook, and a {@code Retry-After} is
 * honoured. The status decides; of the answer's body a little is read, for the receiver's sake, and
 * thrown away.
 */
@Singleton
class WebhookSender implements Sender {

  private static final Logger LOG = Logger.getLogger(WebhookSender.class);

  private static final int GONE = 410;
  private static final int MAX_ANSWER_BYTES = 64 * 1024;

  private final HttpClient http;
  private final WebhookHosts hosts;
  private final ObjectMapper json;
  private final Clock clock;
  private final Duration patience;
  private final boolean allowPlain;

  @Inject
  WebhookSender(
      Vertx vertx, WebhookHosts hosts, ObjectMapper json, Clock clock, DeliverySettings settings) {
    this(
        vertx,
        hosts,
        json,
        clock,
        settings.webhook().patience(),
        settings.webhook().allowPrivate(),
        settings.webhook().atOnce());
  }

  WebhookSender(
      Vertx vertx,
      WebhookHosts hosts,
      ObjectMapper json,
      Clock clock,
      Duration patience,
      boolean allowPlain,
      int atOnce) {
    this.hosts = hosts;
    this.json = json;
    this.clock = clock;
    this.patience = patience;
    this.allowPlain = allowPlain;
    http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(atOnce)
                .setConnectTimeout(Math.toIntExact(patience.toMillis())));
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Optional<String> off() {
    return Optional.empty();
  }

  @Override
  public Outcome send(Endpoint endpoint, List<DueDelivery> parcel) {
    DueDelivery delivery = parcel.getFirst();
    Optional<WebhookUrl> url =
        WebhookUrl.parse(endpoint.address()).filter(parsed -> allowPlain || parsed.isHttps());
    if (url.isEmpty()) {
      return new Failed("Its URL is not one of https.");
    }
    if (endpoint.secret().isEmpty()) {
      return new Failed("Its secret is lost. Set it again.");
    }
    return switch (hosts.lookUp(url.get().host())) {
      case Lookup.NotFound _ -> new Failed("Its host is not found.");
      case Lookup.Refused _ -> new Failed("Its host has an address that is not public.");
      case Lookup.Found(List<InetAddress> addresses) -> {
        // One that cannot be reached is not tried twice in a row.
        InetAddress address = addresses.get(delivery.tries() % addresses.size());
        yield call(url.get(), address, delivery.news(), endpoint.secret().get());
      }
    };
  }

  private record Reply(
      int status, @Nullable String retryAfter, @Nullable String date, Future<Void> end) {

    static Reply of(HttpClientResponse response) {
      return new Reply(
          response.statusCode(),
          response.getHeader(HttpHeaders.RETRY_AFTER),
          response.getHeader(HttpHeaders.DATE),
          read(response));
    }
  }

  private Outcome call(WebhookUrl url, InetAddress address, News news, WebhookSecret secret) {
    long deadline = System.nanoTime() + patience.toNanos();
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
            .setHost(url.host())
            .setPort(url.port())
            .setSsl(url.isHttps())
            .setURI(url.pathAndQuery())
            .setFollowRedirects(false);
    byte[] body = sign(options, news, secret);
    try {
      HttpClientRequest request = await(http.request(options), deadline);
      try {
        // Set up before it can come, for what comes unheard is lost.
        Future<Reply> coming = request.response().map(Reply::of);
        var _ = request.end(Buffer.buffer(body));
        Reply reply = await(coming, deadline);
        Outcome outcome = outcome(reply);
        awaitEnd(reply, deadline);
        return outcome;
      } finally {
        var _ = request.connection().close();
      }
    } catch (TimeoutException e) {
      return new Failed("It did not answer within " + patience.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      LOG.debugf(e, "a webhook cannot be called: host=%s", url.host());
      return new Failed(
          causes(e).anyMatch(SSLException.class::isInstance)
              ? "TLS failed: its certificate is not trusted, or is not its host's."
              : causes(e).anyMatch(WebhookSender::isTimeout)
                  ? "It did not answer within " + patience.toSeconds() + " seconds."
                  : "The connection failed.");
    }
  }

  /** Puts the headers into {@code options}, and returns the body that they sign. */
  private byte[] sign(RequestOptions options, News news, WebhookSecret secret) {
    WebhookPayload payload =
        switch (news) {
          case News.Posted posted -> WebhookPayload.of(posted);
          case News.WebhookDisabled _ ->
              throw new IllegalStateException("webhooks are told of comments alone");
        };
    try {
      String body = json.writeValueAsString(payload);
      String id = payload.data().commentId().toString();
      long timestamp = clock.instant().getEpochSecond();
      options
          .putHeader("content-type", "application/json")
          .putHeader("user-agent", "cpor-webhooks")
          .putHeader("webhook-id", id)
          .putHeader("webhook-timestamp", Long.toString(timestamp))
          .putHeader("webhook-signature", new Webhook(secret.text()).sign(id, timestamp, body));
      return body.getBytes(UTF_8);
    } catch (JsonProcessingException | EmptyWebhookSecretException | WebhookSigningException e) {
      throw new IllegalStateException("a webhook cannot be signed", e);
    }
  }

  private Outcome outcome(Reply reply) {
    int status = reply.status();
    Optional<Answer> answer = Optional.of(Answer.of(status));
    if (status / 100 == 2) {
      return new Arrived();
    }
    if (status == GONE) {
      return new Gone("It answered 410.", answer);
    }
    String why =
        "It answered " + status + (status / 100 == 3 ? "; redirects are not followed." : ".");
    return new Failed(
        why, answer, RetryAfter.parse(reply.retryAfter(), reply.date(), clock.instant()));
  }

  /** Reads the body, up to a limit, and keeps nothing of it. */
  private static Future<Void> read(HttpClientResponse response) {
    AtomicInteger length = new AtomicInteger();
    return response
        .handler(bytes -> {
          if (length.addAndGet(bytes.length()) > MAX_ANSWER_BYTES) {
            response.request().reset();
          }
        })
        .end();
  }

  private static void awaitEnd(Reply reply, long deadline) {
    try {
      await(reply.end(), deadline);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debugf(e, "a webhook's answer was not read to its end");
    }
  }

  private static <T> T await(Future<T> future, long deadline)
      throws ExecutionException, TimeoutException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(Math.max(0, deadline - System.nanoTime()), NANOSECONDS);
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
