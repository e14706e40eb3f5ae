package org.cpor.notification.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cpor.notification.delivery.application.preferences.WebhookHosts;
import org.cpor.notification.delivery.application.preferences.WebhookHosts.Lookup;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.Outcome;
import org.cpor.notification.delivery.domain.Outcome.Delivered;
import org.cpor.notification.delivery.domain.Outcome.Failed;
import org.cpor.notification.delivery.domain.Outcome.Gone;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.testing.WebhookReceiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

  /** Longer than any answer takes, even on a busy machine. */
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final WebhookHosts ANY_HOST = new DnsWebhookHosts(true);
  private static final WebhookHosts PUBLIC_HOSTS = new DnsWebhookHosts(false);

  private static final Vertx VERTX = Vertx.vertx();

  private final PostedComment comment =
      new PostedComment(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "hu",
          "CLAIM_APPROVED",
          "Jóváhagytuk a kérelmet.",
          Instant.parse("2026-11-20T09:30:00Z"));

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void theReceiverCanVerifyACall() throws Exception {
    try (WebhookReceiver receiver = WebhookReceiver.answering(204)) {
      assertThat(send(ANY_HOST, receiver.url())).isEqualTo(new Delivered());

      WebhookReceiver.Call call = receiver.calls().getFirst();
      new Webhook(SECRET).verify(call.body(), call.headers());
      assertThat(call.path()).isEqualTo("/hook?of=claims");
      assertThat(call.header("host")).isEqualTo("localhost:" + receiver.port());
      assertThat(call.header("webhook-id")).isEqualTo(comment.commentId().toString());
      assertThat(call.header("content-type")).isEqualTo("application/json");
      JsonNode body = JSON.readTree(call.body());
      assertThat(body.properties()).hasSize(3);
      assertThat(body.path("type").asText()).isEqualTo("cpor.comment-posted.v1");
      assertThat(body.path("timestamp").asText()).isEqualTo("2026-11-20T09:30:00Z");
      JsonNode data = body.path("data");
      assertThat(data.properties()).hasSize(5);
      assertThat(data.path("claimId").asText()).isEqualTo(comment.claimId().toString());
      assertThat(data.path("commentId").asText()).isEqualTo(comment.commentId().toString());
      assertThat(data.path("code").asText()).isEqualTo("CLAIM_APPROVED");
      assertThat(data.path("locale").asText()).isEqualTo("hu");
      assertThat(data.path("text").asText()).isEqualTo("Jóváhagytuk a kérelmet.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 429, 500, 503})
  void anAnswerOtherThan2xxIsTheReasonOfAFailure(int status) {
    try (WebhookReceiver receiver = WebhookReceiver.answering(status)) {
      assertThat(send(ANY_HOST, receiver.url()))
          .isEqualTo(answered(status, "It answered " + status + "."));
    }
  }

  @ParameterizedTest
  @CsvSource({"429, 20, PT20S", "503, 3600, PT1H", "500, 5, PT5S", "503, soon,"})
  void retryAfterInSecondsIsThePause(int status, String retryAfter, @Nullable Duration pause) {
    try (WebhookReceiver receiver = WebhookReceiver.asking(status, retryAfter)) {
      assertThat(send(ANY_HOST, receiver.url()))
          .isEqualTo(
              new Failed(
                  "It answered " + status + ".",
                  Optional.of(Answer.of(status)),
                  Optional.ofNullable(pause)));
    }
  }

  @Test
  void retryAfterAsADateIsThePause() {
    String inFiveMinutes =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Clock.systemUTC().instant().plus(Duration.ofMinutes(5)).atZone(ZoneId.of("GMT")));
    try (WebhookReceiver receiver = WebhookReceiver.asking(429, inFiveMinutes)) {
      assertThat(send(ANY_HOST, receiver.url()))
          .isInstanceOfSatisfying(
              Failed.class,
              failed ->
                  assertThat(failed.pause().orElseThrow())
                      .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
    }
  }

  @Test
  void aReceiverThatAnswers410IsGone() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(410)) {
      assertThat(send(ANY_HOST, receiver.url()))
          .isEqualTo(new Gone("It answered 410.", Optional.of(Answer.of(410))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (WebhookReceiver inside = WebhookReceiver.answering(200);
        WebhookReceiver receiver =
            WebhookReceiver.that(exchange -> {
              exchange.getResponseHeaders().add("Location", inside.url());
              exchange.sendResponseHeaders(status, -1);
            })) {
      assertThat(send(ANY_HOST, receiver.url()))
          .isEqualTo(answered(status, "It answered " + status + "; redirects are not followed."));
      assertThat(inside.calls()).isEmpty();
    }
  }

  @Test
  void aCallThatIsAnsweredTooSlowlyFails() {
    CountDownLatch asleep = new CountDownLatch(1);
    try (WebhookReceiver receiver = WebhookReceiver.that(exchange -> await(asleep))) {
      assertThat(sendWithin(Duration.ofSeconds(1), receiver.url()))
          .isEqualTo(new Failed("It did not answer within 1 seconds."));
      asleep.countDown();
    }
  }

  @Test
  void aCallIsDeliveredWhenItsBodyNeverEnds() {
    CountDownLatch asleep = new CountDownLatch(1);
    try (WebhookReceiver receiver =
        WebhookReceiver.that(exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          await(asleep);
        })) {
      assertThat(sendWithin(Duration.ofSeconds(5), receiver.url())).isEqualTo(new Delivered());
      asleep.countDown();
    }
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    CountDownLatch refused = new CountDownLatch(1);
    try (WebhookReceiver receiver =
        WebhookReceiver.that(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(new byte[8_192]);
            }
          } catch (IOException e) {
            refused.countDown();
          }
        })) {
      assertThat(send(ANY_HOST, receiver.url())).isEqualTo(new Delivered());
      await(refused);
    }
  }

  @Test
  void aClosedConnectionIsAFailure() {
    try (WebhookReceiver receiver = WebhookReceiver.that(exchange -> exchange.close())) {
      assertThat(send(ANY_HOST, receiver.url())).isEqualTo(new Failed("The connection failed."));
    }
  }

  @Test
  void aRefusedConnectionIsAFailure() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(send(ANY_HOST, "http://localhost:" + port + "/"))
        .isEqualTo(new Failed("The connection failed."));
  }

  @Test
  void aPrivateHostIsNotCalled() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      for (String host :
          new String[] {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "2130706433"}) {
        assertThat(send(PUBLIC_HOSTS, "http://" + host + ":" + receiver.port() + "/"))
            .as(host)
            .isIn(
                new Failed("Its host has an address that is not public."),
                new Failed("Its host is not found."));
      }
      assertThat(receiver.calls()).isEmpty();
    }
  }

  @Test
  void theConnectionIsMadeToTheCheckedAddressAndTheNameIsNotLookedUpAgain() {
    WebhookHosts checked = host -> new Lookup.Found(List.of(InetAddress.getLoopbackAddress()));
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      String url = "http://no-such-name.invalid:" + receiver.port() + "/hook";

      assertThat(send(checked, url)).isEqualTo(new Delivered());
      assertThat(receiver.calls().getFirst().header("host"))
          .isEqualTo("no-such-name.invalid:" + receiver.port());
    }
  }

  @Test
  void aSelfSignedCertificateIsNotTrusted(@TempDir Path directory) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(directory)));
    AtomicInteger calls = new AtomicInteger();
    server.createContext("/", exchange -> calls.incrementAndGet());
    server.start();
    try {
      assertThat(send(ANY_HOST, "https://localhost:" + server.getAddress().getPort() + "/"))
          .isEqualTo(
              new Failed("TLS failed: its certificate is not trusted, or is not its host's."));
      assertThat(calls).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static SSLContext selfSigned(Path directory) throws Exception {
    Path file = directory.resolve("receiver.p12");
    char[] password = "of a test".toCharArray();
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "receiver",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(password))
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(file.toFile(), password), password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void anUnknownHostIsATransientFailure() {
    assertThat(send(ANY_HOST, "http://no-such-name.invalid/"))
        .isEqualTo(new Failed("Its host is not found."));
  }

  @Test
  void plainHttpIsRefusedUnlessItIsAllowed() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      assertThat(sender(ANY_HOST, false).send(endpoint(receiver.url(), SECRET), deliveries()))
          .isEqualTo(new Failed("Its URL is not one of https."));
      assertThat(receiver.calls()).isEmpty();
    }
  }

  @Test
  void nothingIsSentWithoutASecret() {
    try (WebhookReceiver receiver = WebhookReceiver.answering(200)) {
      assertThat(sender(ANY_HOST, true).send(endpoint(receiver.url(), ""), deliveries()))
          .isEqualTo(new Failed("Its secret is lost. Set it again."));
      assertThat(receiver.calls()).isEmpty();
    }
  }

  private Outcome send(WebhookHosts hosts, String url) {
    return sender(hosts, true).send(endpoint(url, SECRET), deliveries());
  }

  private Outcome sendWithin(Duration timeout, String url) {
    return sender(ANY_HOST, true, timeout).send(endpoint(url, SECRET), deliveries());
  }

  private static WebhookSender sender(WebhookHosts hosts, boolean allowPlainHttp) {
    return sender(hosts, allowPlainHttp, TIMEOUT);
  }

  private static WebhookSender sender(
      WebhookHosts hosts, boolean allowPlainHttp, Duration timeout) {
    return new WebhookSender(VERTX, hosts, JSON, Clock.systemUTC(), timeout, allowPlainHttp, 4);
  }

  private List<DueDelivery> deliveries() {
    return List.of(new DueDelivery(UUID.randomUUID(), comment, 0, Optional.empty(), 0));
  }

  private static Endpoint endpoint(String url, String secret) {
    return new Endpoint("P-1", Channel.WEBHOOK, url, "hu", WebhookSecret.parse(secret));
  }

  private static Failed answered(int status, String why) {
    return new Failed(why, Optional.of(Answer.of(status)), Optional.empty());
  }

  private static void await(CountDownLatch latch) {
    assertThatCode(latch::await).doesNotThrowAnyException();
  }
}
