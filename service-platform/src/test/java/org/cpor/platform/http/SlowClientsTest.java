package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cpor.platform.http.body.BodySizes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that open connections and send nothing or too little, over real sockets. */
class SlowClientsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final HttpLimits.Counts MANY = new HttpLimits.Counts(1000, 1000, 1000);
  private static final HttpLimits.Times PATIENT =
      new HttpLimits.Times(NEVER, NEVER, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER);
  private static final String HALF_SENT =
      "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf";

  private final BlockingQueue<RoutingContext> streams = new LinkedBlockingQueue<>();
  private final List<Socket> sockets = new ArrayList<>();
  private Vertx vertx = Vertx.vertx();
  private HttpServer server = vertx.createHttpServer();

  private void serve(HttpLimits.Times times, HttpLimits.Counts counts, InetAddress... proxies) {
    vertx.close();
    HttpLimits limits =
        new HttpLimits(new BodySizes(1 << 20, Map.of()), times, counts, Set.of(proxies));
    vertx =
        new VertxBuilder()
            .serviceProviders(List.of(new ServerPipelines(() -> limits)))
            .init()
            .vertx();
    Router router = Router.router(vertx);
    router
        .route("/read")
        .handler(routing -> routing.request().body().onSuccess(body -> routing.end("read")));
    router.route("/stream").handler(streams::add);
    router.route("/document").handler(routing -> routing.end("here"));
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
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void silentConnectionsDoNotBlockOthersEvenFromTheSameAddress() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 20, 1000));
    for (int i = 0; i < 60; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200").endsWith("here");
    assertThat(get("127.0.0.2")).startsWith("HTTP/1.1 200").endsWith("here");
  }

  @Test
  void atTheTotalLimitTheAddressWithMostConnectionsLosesOne() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(20, 1000, 1000));
    Socket modest = connect("127.0.0.3");
    for (int i = 0; i < 60; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.2")).startsWith("HTTP/1.1 200");
    send(modest, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer(modest)).startsWith("HTTP/1.1 200");
  }

  @Test
  void anActiveStreamIsNeverClosedForAnotherConnection() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 3, 1000));
    Socket stream = connect("127.0.0.1");
    send(stream, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext open = await().atMost(TIMEOUT).until(streams::peek, routing -> routing != null);
    open.response().setChunked(true).write("begins ");
    for (int i = 0; i < 20; i++) {
      connect("127.0.0.1");
    }

    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200");
    open.response().end("and ends");
    assertThat(read(stream, "and ends")).contains("begins ");
  }

  @Test
  void connectionsOfATrustedProxyHaveNoAddressLimit() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 1, 1000), InetAddress.getByName("127.0.0.5"));
    Socket first = connect("127.0.0.5");
    for (int i = 0; i < 20; i++) {
      connect("127.0.0.5");
    }

    send(first, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assertThat(answer(first)).startsWith("HTTP/1.1 200");
  }

  @Test
  void stalledRequestsMakeRoomForOthersOfTheirAddress() throws IOException {
    serve(PATIENT, new HttpLimits.Counts(1000, 1000, 5));
    List<Socket> halfSent = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      halfSent.add(connect("127.0.0.1"));
      send(halfSent.getLast(), HALF_SENT);
    }

    String first = answer(halfSent.getFirst());
    assertThat(first)
        .startsWith("HTTP/1.1 408")
        .contains("https://cpor.example/problems/request-timeout");
    assertThat(get("127.0.0.1")).startsWith("HTTP/1.1 200");
  }

  @Test
  void aConnectionWithoutARequestIsClosed() throws IOException {
    serve(
        new HttpLimits.Times(Duration.ZERO, NEVER, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER), MANY);

    assertThat(answer(connect("127.0.0.1"))).isEmpty();
  }

  @Test
  void anIdleConnectionIsClosedAfterTheKeepAliveTime() throws IOException {
    serve(
        new HttpLimits.Times(NEVER, Duration.ZERO, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("here");
  }

  @Test
  void aStalledBodyIsAnsweredWithATimeout() throws IOException {
    serve(withBody(Duration.ofMillis(500), NEVER, 1), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, HALF_SENT);

    assertThat(answer(socket)).startsWith("HTTP/1.1 408");
  }

  @Test
  void aBodyThatArrivesTooSlowlyIsAnsweredWithATimeout() throws IOException {
    serve(withBody(NEVER, Duration.ofSeconds(1), 1_000), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, HALF_SENT);

    assertThat(answer(socket)).startsWith("HTTP/1.1 408");
  }

  @Test
  void theServerDoesNotWaitForAStalledBodyAfterTheAnswerHasBegun() throws Exception {
    serve(withBody(Duration.ofSeconds(1), NEVER, 1), MANY);

    assertAnswerIsCut(new CompletableFuture<>());
  }

  @Test
  void theServerDoesNotWaitForASlowBodyAfterTheAnswerHasBegun() throws Exception {
    serve(withBody(NEVER, Duration.ofSeconds(1), 1 << 20), MANY);

    assertAnswerIsCut(new CompletableFuture<>());
  }

  private void assertAnswerIsCut(CompletableFuture<Throwable> toldToTheReader) throws Exception {
    Socket socket = connect("127.0.0.1");
    RoutingContext open = begin(socket);
    open.request().exceptionHandler(toldToTheReader::complete);

    assertCut(socket);
    assertThat(toldToTheReader.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    assertThat(open.response().closed()).isTrue();
  }

  /** Sends half of a request, and reads the beginning of its answer. */
  private RoutingContext begin(Socket socket) throws Exception {
    send(socket, "POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.request().handler(ignored -> {});
    open.response().setChunked(true).write("begins ");
    assertThat(read(socket, "begins ")).startsWith("HTTP/1.1 200");
    return open;
  }

  @Test
  void aBodyThatTheServerDoesNotReadHasNoTimeLimitWhileItIsAnswered() throws Exception {
    serve(withBody(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20), MANY);
    Socket socket = connect("127.0.0.1");
    send(socket, "POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.request().pause();
    open.response().setChunked(true).write("begins ");
    send(socket, "x".repeat(500_000));
    othersAreJudgedMeanwhile();

    open.response().write("goes on");
    assertThat(read(socket, "goes on")).contains("begins ");
  }

  @Test
  void stalledBodiesWithBegunAnswersMakeRoomForOthersOfTheirAddress() throws Exception {
    serve(PATIENT, new HttpLimits.Counts(1000, 1000, 5));
    List<Socket> halfSent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      halfSent.add(connect("127.0.0.1"));
      begin(halfSent.getLast());
    }

    assertCut(halfSent.getFirst());
  }

  @Test
  void anAnswerToAStalledBodyIsClosedWhenThereAreTooManyConnections() throws Exception {
    serve(PATIENT, new HttpLimits.Counts(1000, 3, 1000));
    Socket halfSent = connect("127.0.0.1");
    begin(halfSent);
    List<Socket> streaming = List.of(connect("127.0.0.1"), connect("127.0.0.1"));
    for (Socket stream : streaming) {
      send(stream, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
      streams.take();
    }

    await().atMost(TIMEOUT).until(() -> isAnswered("127.0.0.1"));
    assertCut(halfSent);
  }

  private boolean isAnswered(String from) throws IOException {
    try {
      return get(from).startsWith("HTTP/1.1 200");
    } catch (SocketException e) {
      return false;
    }
  }

  @Test
  void anUnreadAnswerIsAbortedAndItsWriterIsNotified() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), NEVER, 1), MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);

    await().atMost(TIMEOUT).until(() -> open.response().closed());
    assertCut(socket);
  }

  @Test
  void anAnswerThatIsReadTooSlowlyIsAborted() throws Exception {
    serve(withAnswer(NEVER, Duration.ofSeconds(1), Integer.MAX_VALUE), MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);

    await()
        .atMost(TIMEOUT)
        .until(() -> open.response().closed() || socket.getInputStream().read() < 0);
    assertCut(socket);
  }

  @Test
  void aReadAnswerAndAStreamWithoutEventsStayOpen() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), Duration.ofSeconds(2), 1), MANY);
    Socket quiet = connect("127.0.0.1");
    send(quiet, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext stream = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    stream.response().setChunked(true).write("begins ");
    RoutingContext open = answerEndlessly(connect("127.0.0.3"));
    await().atMost(TIMEOUT).until(() -> open.response().closed());

    stream.response().end("and ends");
    assertThat(read(quiet, "and ends")).contains("begins ");
  }

  @Test
  void aClientThatStillSendsDoesNotHaveToReadYet() throws Exception {
    serve(withAnswer(Duration.ofSeconds(1), Duration.ofSeconds(1), Integer.MAX_VALUE), MANY);
    Socket sending = connect("127.0.0.1");
    RoutingContext half = begin(sending);
    fill(half);
    RoutingContext open = answerEndlessly(connect("127.0.0.3"));
    await().atMost(TIMEOUT).until(() -> open.response().closed());

    assertThat(half.response().closed()).isFalse();
  }

  private RoutingContext answerEndlessly(Socket socket) throws Exception {
    send(socket, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.response().setChunked(true);
    fill(open);
    return open;
  }

  /** Writes more than the buffers of the operating system hold. */
  private static void fill(RoutingContext open) {
    for (int i = 0; i < 64; i++) {
      open.response().write("x".repeat(1 << 20));
    }
  }

  @Test
  void aClientThatSendsRequestsWithoutReadingAnswersIsAborted() throws Exception {
    serve(PATIENT, MANY);
    Socket socket = connect("127.0.0.1");
    RoutingContext open = answerEndlessly(socket);
    open.response().end();
    awaitWrittenSoFar(open);
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\n\r\n");

    assertCut(socket);
  }

  /** The event loop writes in the order of the calls, so earlier writes are done. */
  private static void awaitWrittenSoFar(RoutingContext open) throws Exception {
    ((ConnectionBase) open.request().connection())
        .channel()
        .eventLoop()
        .submit(() -> {})
        .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void pipelinedRequestsBeyondTheLimitAreRefused() throws Exception {
    serve(PATIENT, MANY);
    Socket socket = connect("127.0.0.1");
    send(
        socket,
        "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n"
            + "GET /document HTTP/1.1\r\nHost: a\r\n\r\n".repeat(8));
    streams.take().end("first");

    assertThat(answer(socket)).contains("first").contains("here").contains("HTTP/1.1 503");
  }

  private static HttpLimits.Times withBody(Duration standstill, Duration grace, int leastRate) {
    return new HttpLimits.Times(
        NEVER, NEVER, standstill, grace, leastRate, NEVER, NEVER, 1, Duration.ZERO);
  }

  private static HttpLimits.Times withAnswer(Duration standstill, Duration grace, int leastRate) {
    return new HttpLimits.Times(
        NEVER, NEVER, NEVER, NEVER, 1, standstill, grace, leastRate, Duration.ZERO);
  }

  private void othersAreJudgedMeanwhile() throws IOException {
    Socket other = connect("127.0.0.2");
    send(other, HALF_SENT);
    assertThat(answer(other)).startsWith("HTTP/1.1 408");
  }

  private static void assertCut(Socket socket) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))
        .withMessageContaining("reset");
  }

  private String get(String from) throws IOException {
    Socket socket = connect(from);
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    return answer(socket);
  }

  private Socket connect(String from) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.actualPort()));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Reads until {@code end} has arrived. */
  private static String read(Socket socket, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as(read.toString()).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }
}
