package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fuzzer finds the faults of a small server. The tests know these faults. */
class FuzzerTest {

  private static final String DOCUMENT =
      """
      {"paths": {
        "/notes": {"post": {"requestBody": {"content": {"application/json": {"schema":
          {"$ref": "#/components/schemas/Note"}}}}, "responses": {"200": {"content":
          {"application/json": {"schema": {"type": "object"}}}}, "400": {"content":
          {"application/problem+json": {"schema": {"type": "object"}}}}}}},
        "/notes/{noteId}": {"get": {"parameters": [
          {"name": "noteId", "in": "path", "required": true, "schema": {"type": "string"}}]}},
        "/good": {"get": {"responses": {"200": {"content":
          {"application/json": {"schema": {"type": "object"}}}}}}},
        "/odd": {"get": {"responses": {"204": {}}}}},
       "components": {"schemas": {"Note": {"type": "object", "required": ["text"], "properties":
          {"text": {"type": "string"}, "colour": {"type": "string", "enum": ["RED"]}}}}}}
      """;

  private static final String PROBLEM = "{\"type\":\"x\",\"title\":\"x\",\"status\":400}";

  @TempDir Path directory;

  private HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/q/openapi", it -> answer(it, 200, "application/json", DOCUMENT));
    server.createContext("/odd", it -> answer(it, 200, "application/json", "{}"));
    server.createContext("/good", it -> answer(it, 200, "application/json", "{}"));
    server.createContext("/notes/", it -> answer(it, 404, "text/plain", "no such note"));
    server.createContext("/notes", FuzzerTest::take);
    server.start();
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    server.stop(0);
  }

  /** Throws an exception when the text in the request is longer than 100 characters. */
  private static void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode note;
    try {
      note = ApiClient.JSON.readTree(body);
    } catch (IOException e) {
      answer(exchange, 400, "application/problem+json", PROBLEM);
      return;
    }
    boolean isTooLong = note != null && note.path("text").asText().length() > 100;
    answer(exchange, isTooLong ? 500 : 200, "application/json", "{}");
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void theFuzzerFindsExactlyTheFaultsAndSimplifiesTheirRequests() throws Exception {
    Fuzzer fuzzer = fuzzer();

    fuzzer.run(() -> fuzzer.sent() == 1_500);

    List<String> failures = fuzzer.failures(directory);
    assertThat(failures).hasSize(3);
    assertThat(failures.getFirst())
        .startsWith("GET intake /notes/{noteId} answers 404 without a problem document\n")
        .doesNotContain("Accept-Language");
    assertThat(failures.get(1))
        .startsWith(
            "GET intake /odd answers 200, but in the document the status 200 is not documented\n");
    assertThat(failures.getLast())
        .startsWith("POST intake /notes answers 500\n")
        .doesNotContain("colour", "Accept-Language")
        .matches(failure -> failure.length() < 600);
  }

  @Test
  void theSameSeedMakesTheSameRequests() throws Exception {
    Fuzzer first = fuzzer();
    Fuzzer second = fuzzer();

    first.run(() -> first.sent() == 300);
    second.run(() -> second.sent() == 300);

    assertThat(second.summary()).isEqualTo(first.summary());
    assertThat(second.failures(directory)).isEqualTo(first.failures(directory));
  }

  private Fuzzer fuzzer() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Fuzzer(http, Map.of(PartName.INTAKE, address), token -> "token", 7);
  }
}
