package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the checks before routing, over real sockets. */
class RequestGateTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MEBIBYTE = 1 << 20;

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void aServer() {
    Router router = Router.router(vertx);
    FailedRoutes.prepare(router);
    router
        .route("/throwing")
        .handler(routing -> {
          throw new IllegalStateException("a secret of the inside");
        });
    router.route("/waiting").handler(waiting::add);
    router.route("/document").handler(routing -> routing.response().end("here"));
    router.route("/tagged").handler(routing -> routing.response().putHeader("ETag", "\"1\"").end());
    router.route("/refusing").handler(routing -> routing.response().setStatusCode(409).end("no"));
    router.route("/failing").handler(routing -> routing.response().setStatusCode(503).end());
    router
        .route("/unread")
        .handler(routing -> {
          routing.request().pause();
          routing.response().setStatusCode(403).end();
        });
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a b",
        "Host: ",
        "Host: a:b",
        "Host: a\r\nHost: a",
        "Accept: */*",
        "Host: a\r\nContent-Length: x",
        "Host: a\r\nContent-Length: -1",
        "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\nContent-Length: 4"
      })
  void aHeadThatIsNotHttpIsMalformed(String headers) throws IOException {
    assertProblem(
        talk("GET /document HTTP/1.1\r\n" + headers + "\r\n\r\n"), 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip, chunked",
        "gzip",
        "identity",
        "Chunked, deflate",
        "chunked\r\nTransfer-Encoding: gzip"
      })
  void aTransferCodingOtherThanChunkedIsNotImplemented(String codings) throws IOException {
    Answer answer =
        talk(
            "POST /document HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: "
                + codings
                + "\r\n\r\n0\r\n\r\n");

    assertProblem(answer, 501, "not-implemented");
    assertThat(answer.problem().path("detail").asText()).contains("only chunked");
  }

  @Test
  void aChunkedBodyIsAccepted() throws IOException {
    String head =
        "POST /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: Chunked";

    assertThat(talk(head + "\r\n\r\n1\r\na\r\n0\r\n\r\n").head()).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /%zz HTTP/1.1", "GET  HTTP/1.1", "nonsense"})
  void aRequestLineThatIsNoneIsMalformed(String line) throws IOException {
    assertProblem(talk(line + "\r\nHost: a\r\n\r\n"), 400, "malformed-request");
  }

  @Test
  void theAnswerToATooLongTargetNamesTheLimit() throws IOException {
    Answer answer = talk("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

    assertProblem(answer, 414, "uri-too-long");
    assertThat(answer.problem().path("detail").asText()).contains("4096");
  }

  @Test
  void theAnswerToTooLargeHeadersNamesTheLimit() throws IOException {
    Answer answer =
        talk("GET / HTTP/1.1\r\nHost: a\r\nX-Large: " + "a".repeat(50_000) + "\r\n\r\n");

    assertProblem(answer, 431, "headers-too-large");
    assertThat(answer.problem().path("detail").asText()).contains("8192");
  }

  @Test
  void aTooLargeContentLengthIsRefusedWhileTheBodyIsStillSent() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "POST /waiting HTTP/1.1\r\nHost: a\r\nContent-Length: 41000000\r\n\r\n");
      byte[] part = new byte[MEBIBYTE];
      for (int i = 0; i < 8; i++) {
        socket.getOutputStream().write(part);
      }

      Answer answer = answer(socket);
      assertProblem(answer, 413, "too-large");
      assertThat(answer.problem().path("detail").asText()).contains("1048576");
      assertThat(waiting).isEmpty();
    }
  }

  @Test
  void theAnswerToATooLargeChunkedBodyNamesTheLimit() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "POST /waiting HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      RoutingContext routed = await().atMost(TIMEOUT).until(waiting::peek, r -> r != null);
      routed.request().handler(ignored -> {});
      String chunk = "80000\r\n" + "a".repeat(0x80000) + "\r\n";
      for (int i = 0; i < 3; i++) {
        send(socket, chunk);
      }

      assertProblem(answer(socket), 413, "too-large");
    }
  }

  @Test
  void aTooLargeBodyWithExpectContinueIsRefusedAtOnce() throws IOException {
    assertProblem(
        talk(
            "POST /waiting HTTP/1.1\r\nHost: a\r\nContent-Length: 41000000\r\nExpect: 100-continue\r\n\r\n"),
        413,
        "too-large");
  }

  @Test
  void afterAnErrorTheServerDoesNotWaitForABodyWithExpectContinue() throws IOException {
    Answer answer =
        talk(
            "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n");

    assertProblem(answer, 403, "role-missing");
    assertThat(answer.head()).containsIgnoringCase("connection: close");
  }

  @Test
  void invalidChunksAreMalformed() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "POST /waiting HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      await().atMost(TIMEOUT).until(() -> waiting.peek() != null);
      waiting.element().request().handler(ignored -> {});
      send(socket, "zz\r\nnonsense\r\n");

      assertProblem(answer(socket), 400, "malformed-request");
    }
  }

  @Test
  void theAnswerToAnEarlierRequestComesFirst() throws IOException {
    try (Socket socket = connect()) {
      send(
          socket,
          "GET /waiting HTTP/1.1\r\nHost: a\r\n\r\nGET /document HTTP/1.1\r\nHost: a b\r\n\r\n");
      RoutingContext routed = await().atMost(TIMEOUT).until(waiting::peek, r -> r != null);
      routed.response().end("first");

      String answers = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answers).startsWith("HTTP/1.1 200").contains("first").contains("HTTP/1.1 400");
      assertThat(answers.indexOf("first")).isLessThan(answers.indexOf("HTTP/1.1 400"));
    }
  }

  @Test
  void anErrorWithoutADocumentGetsOneAndAnExistingDocumentIsKept() throws IOException {
    assertProblem(get("/failing"), 503, "unavailable");
    assertProblem(get("/nothing-here"), 404, "not-found");
    assertProblem(get("/throwing"), 500, "internal-error");
    assertThat(get("/throwing").body()).doesNotContain("secret");
    assertThat(get("/refusing").body()).isEqualTo("no");
  }

  @Test
  void anErrorAnswerToHeadHasNoBody() throws IOException {
    Answer answer = talk("HEAD /failing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(answer.head()).startsWith("HTTP/1.1 503");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/document", "/tagged", "/refusing", "/failing", "/nothing-here"})
  void everyAnswerSaysWhoMayKeepItAndThatItsTypeIsNotToBeGuessed(String path) throws IOException {
    assertThat(get(path).head())
        .containsIgnoringCase("x-content-type-options: nosniff")
        .containsIgnoringCase("x-request-id: ")
        .containsIgnoringCase(
            "cache-control: " + (path.equals("/tagged") ? "private, no-cache" : "no-store"));
  }

  @Test
  void aConnectionContinuesAfterAnAnswerBeforeTheEndOfTheBody() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n");
      send(socket, "a".repeat(500_000));
      send(socket, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 403")
          .endsWith("here");
    }
  }

  private record Answer(String head, String body) {

    JsonNode problem() throws IOException {
      return new ObjectMapper().readTree(body);
    }
  }

  private static void assertProblem(Answer answer, int status, String name) throws IOException {
    assertThat(answer.head()).startsWith("HTTP/1.1 " + status);
    assertThat(answer.head())
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-content-type-options: nosniff")
        .containsIgnoringCase("x-request-id: ");
    assertThat(answer.problem().path("status").asInt()).isEqualTo(status);
    assertThat(answer.problem().path("type").asText()).endsWith("/problems/" + name);
    assertThat(answer.problem().path("detail").asText()).isNotBlank();
    assertThat(answer.body()).doesNotContain("stack").doesNotContain("xception");
  }

  private Answer get(String path) throws IOException {
    return talk("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  }

  private Answer talk(String request) throws IOException {
    try (Socket socket = connect()) {
      send(socket, request);
      return answer(socket);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static Answer answer(Socket socket) throws IOException {
    String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    assertThat(end).as(all).isPositive();
    return new Answer(all.substring(0, end), all.substring(end + 4));
  }
}
