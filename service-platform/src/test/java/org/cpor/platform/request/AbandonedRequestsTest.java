package org.cpor.platform.request;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AbandonedRequestsTest {

  private final AbandonedRequests abandoned = new AbandonedRequests();
  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<RoutingContext> waiting = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void aServerThatAnswersNobody() {
    Router router = Router.router(vertx);
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
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void aRequestStopsWhenItsClientDisconnects() throws Exception {
    RoutingContext request;
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
      client.getOutputStream().write("GET /claims HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
      request = waiting.take();
      assertThat(abandoned.giveUp(request)).isNull();
    }

    await().untilAsserted(() -> assertThat(abandoned.giveUp(request)).isNotNull());
  }
}
