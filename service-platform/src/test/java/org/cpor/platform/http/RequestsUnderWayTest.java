package org.cpor.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsUnderWayTest {

  private static final int LIMIT = 3;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void aServerThatAnswersWhenItIsTold() {
    RequestsUnderWay underWay = new RequestsUnderWay(LIMIT, new ObjectMapper());
    Router router = Router.router(vertx);
    router.route().handler(underWay::admit);
    router.route("/q/health").handler(routing -> routing.end("UP"));
    router.route().handler(waiting::add);
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    client.shutdownNow();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void requestsBeyondTheLimitGet503AndAdmittedOnesAreAnswered() throws Exception {
    assertLimit();
  }

  private void assertLimit() throws InterruptedException {
    List<CompletableFuture<HttpResponse<String>>> admitted =
        Stream.generate(() -> get("/claims")).limit(LIMIT).toList();
    await().atMost(TIMEOUT).until(() -> waiting.size() == LIMIT);

    HttpResponse<String> refused = get("/claims").join();
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(refused.body()).contains("/problems/unavailable");
    assertThat(get("/q/health").join().statusCode()).isEqualTo(200);

    for (int i = 0; i < LIMIT; i++) {
      waiting.take().end("done");
    }
    assertThat(admitted).allMatch(answer -> answer.join().statusCode() == 200);

    CompletableFuture<HttpResponse<String>> later = get("/claims");
    waiting.take().end("done");
    assertThat(later.join().statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatDisconnectsMakesRoom() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> gone =
        Stream.generate(() -> get("/claims")).limit(LIMIT).toList();
    await().atMost(TIMEOUT).until(() -> waiting.size() == LIMIT);

    gone.forEach(request -> request.cancel(true));
    await()
        .atMost(TIMEOUT)
        .until(() -> waiting.stream().allMatch(routing -> routing.response().closed()));
    waiting.clear();

    CompletableFuture<HttpResponse<String>> next = get("/claims");
    waiting.take().end("done");
    assertThat(next.join().statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamOfEventsMakesRoomOnceWhenItBegins() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> streams =
        Stream.generate(() -> get("/stream")).limit(LIMIT).toList();
    List<HttpServerResponse> open = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      HttpServerResponse response = waiting.take().response();
      response.setChunked(true).putHeader("Content-Type", "text/event-stream").write(":\n\n");
      open.add(response);
    }

    assertLimit();

    open.forEach(HttpServerResponse::end);
    assertThat(streams).allMatch(answer -> answer.join().statusCode() == 200);
    assertLimit();
  }

  @Test
  void anIncompleteRequestCountsFromTheBeginningOfItsAnswer() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < LIMIT; i++) {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        clients.add(client);
        client
            .getOutputStream()
            .write(
                "POST /batch HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{}".getBytes(UTF_8));
        HttpServerResponse response = waiting.take().response();
        assertThat(get("/q/health").join().statusCode()).isEqualTo(200);
        response.setChunked(true).write("{}\n");
      }

      await().atMost(TIMEOUT).until(() -> isRefused());
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
  }

  private boolean isRefused() throws InterruptedException {
    CompletableFuture<HttpResponse<String>> answer = get("/claims");
    while (!answer.isDone()) {
      RoutingContext admitted = waiting.poll(10, TimeUnit.MILLISECONDS);
      if (admitted != null) {
        admitted.end("done");
      }
    }
    return answer.join().statusCode() == 503;
  }

  private CompletableFuture<HttpResponse<String>> get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    return client.sendAsync(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofString());
  }
}
