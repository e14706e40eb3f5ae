package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cpor.platform.http.body.BodySizes;
import org.junit.jupiter.api.AfterEach;

/** A server with limits, and clients that connect to it over real sockets. */
abstract class SlowClients {

  static final Duration TIMEOUT = Duration.ofSeconds(30);
  static final Duration NEVER = Duration.ofHours(1);
  static final HttpLimits.Counts MANY = new HttpLimits.Counts(1000, 1000, 1000);
  static final HttpLimits.Times PATIENT =
      new HttpLimits.Times(NEVER, NEVER, NEVER, NEVER, 1, NEVER, NEVER, 1, NEVER);
  static final String HALF_SENT =
      "POST /read HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf";

  final BlockingQueue<RoutingContext> streams = new LinkedBlockingQueue<>();
  private final List<Socket> sockets = new ArrayList<>();
  private Vertx vertx = Vertx.vertx();
  private HttpServer server = vertx.createHttpServer();

  void serve(HttpLimits.Times times, HttpLimits.Counts counts, InetAddress... proxies) {
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

  /** Sends a part of a request, lets the server begin the answer, and reads this beginning. */
  RoutingContext begin(Socket socket) throws Exception {
    send(socket, "POST /stream HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.request().handler(ignored -> {});
    open.response().setChunked(true).write("begins ");
    assertThat(read(socket, "begins ")).startsWith("HTTP/1.1 200");
    return open;
  }

  RoutingContext answerEndlessly(Socket socket) throws Exception {
    send(socket, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    RoutingContext open = streams.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    open.response().setChunked(true);
    fill(open);
    return open;
  }

  /** Writes more bytes than fit into the buffers of the operating system. */
  static void fill(RoutingContext open) {
    for (int i = 0; i < 64; i++) {
      open.response().write("x".repeat(1 << 20));
    }
  }

  static void assertCut(Socket socket) {
    assertThatExceptionOfType(SocketException.class)
        .isThrownBy(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))
        .withMessageContaining("reset");
  }

  String get(String from) throws IOException {
    Socket socket = connect(from);
    send(socket, "GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    return answer(socket);
  }

  Socket connect(String from) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
    socket.setSoTimeout((int) TIMEOUT.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.actualPort()));
    return socket;
  }

  static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Reads until the text {@code end} has arrived. */
  static String read(Socket socket, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(end) < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as(read.toString()).isNotNegative();
      read.append((char) next);
    }
    return read.toString();
  }
}
