package org.cpor.stack.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiClientTest {

  private final CountDownLatch refused = new CountDownLatch(1);
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    server.stop(0);
  }

  @Test
  void aRefusedStreamLeavesNoOpenRequest() throws Exception {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(403, 0);
            exchange.getResponseBody().write("No, ".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            if (refused.await(30, TimeUnit.SECONDS)) {
              exchange.getResponseBody().write("never.".getBytes(UTF_8));
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

    assertThatIllegalStateException()
        .isThrownBy(() -> new ApiClient(http, service, null).stream("/"))
        .withMessage("no event stream: the response is 403");

    refused.countDown();
    http.shutdown();
    assertThat(http.awaitTermination(Duration.ofSeconds(30))).isTrue();
  }
}
