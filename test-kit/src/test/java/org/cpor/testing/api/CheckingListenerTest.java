package org.cpor.testing.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.EventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckingListenerTest {

  private static final String DOCUMENT =
      """
      {
        "openapi": "3.1.0",
        "paths": {
          "/documents": {
            "post": {
              "requestBody": {"content": {"multipart/form-data": {"schema": {"$ref": "#/components/schemas/Upload"}}}},
              "responses": {"201": {"description": "Stored."}}
            }
          },
          "/stream": {
            "get": {
              "responses": {"200": {"description": "Events.", "content": {"text/event-stream": {"schema": {"type": "string", "contentSchema": {"$ref": "#/components/schemas/StreamEvent"}}}}}}
            }
          }
        },
        "components": {
          "schemas": {
            "StreamEvent": {
              "type": "object",
              "properties": {"event": {"enum": ["count"]}, "data": {"type": "integer"}},
              "required": ["event", "data"]
            },
            "Upload": {
              "type": "object",
              "properties": {"file": {"type": "string"}, "kind": {"enum": ["CONTRACT"]}},
              "required": ["file", "kind"]
            }
          }
        }
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;
  private ApiClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/q/openapi", it -> answer(it, 200, "application/json", DOCUMENT));
    server.createContext("/documents", it -> answer(it, 201, "text/plain", ""));
    server.createContext("/stream", it -> answer(it, 200, "text/event-stream", "data:1\n\n"));
    server.start();
    URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client = new ApiClient(http, service, null, new CheckingListener());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    http.shutdownNow();
  }

  @Test
  void aFormThatTheDocumentDescribesIsAllowed() {
    assertThat(upload("CONTRACT").status()).isEqualTo(201);
  }

  @Test
  void aFormThatTheDocumentForbidsIsNotAllowed() {
    assertThatThrownBy(() -> upload("SONG"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("kind");
  }

  @Test
  void aStreamIsCheckedWhenItBegins() {
    client.stream("/stream").close();

    server.removeContext("/stream");
    server.createContext("/stream", it -> answer(it, 410, "text/plain", "gone"));
    assertThatThrownBy(() -> client.stream("/stream"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the status 410 is not documented");
  }

  @Test
  void anEventThatTheDocumentForbidsIsNotAllowed() {
    server.removeContext("/stream");
    server.createContext(
        "/stream",
        it ->
            answer(
                it,
                200,
                "text/event-stream",
                "event:count\ndata:1\n\nevent:count\ndata:\"2\"\n\n"));

    try (EventStream stream = client.stream("/stream")) {
      assertThat(stream.next().data().asInt()).isEqualTo(1);
      assertThatThrownBy(stream::next)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("the event");
    }
  }

  private Answer upload(String kind) {
    return client.postFile("/documents", "a.txt", "text".getBytes(UTF_8), Map.of("kind", kind));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
