package org.cpor.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of one service with one token, or without a token. The bodies of answers are JSON or
 * NDJSON.
 */
public final class ApiClient {

  /** Reads and writes the JSON of all clients. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI service;
  private final @Nullable String token;
  private final ExchangeListener listener;

  public ApiClient(HttpClient http, URI service, @Nullable String token) {
    this(http, service, token, ExchangeListener.NONE);
  }

  /** A client that tells {@code listener} about each request and its response. */
  public ApiClient(
      HttpClient http, URI service, @Nullable String token, ExchangeListener listener) {
    this.http = http;
    this.service = service;
    this.token = token;
    this.listener = listener;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Reads a stream of events from its beginning. */
  public EventStream stream(String path) {
    return open(request(path));
  }

  /** Reads a stream of events from the event after {@code lastEventId}. */
  public EventStream stream(String path, String lastEventId) {
    return open(request(path).header("Last-Event-ID", lastEventId));
  }

  private EventStream open(HttpRequest.Builder builder) {
    try {
      HttpRequest request = builder.build();
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        try (InputStream body = response.body()) {
          listener.exchanged(request, response, body.readAllBytes());
        }
        throw new IllegalStateException(
            "no event stream: the response is " + response.statusCode());
      }
      listener.exchanged(request, response, new byte[0]);
      return new EventStream(response.body(), event -> listener.received(request, event));
    } catch (IOException e) {
      throw new UnreachableException(service, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(service, e);
    }
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, JsonNode body) {
    return post(path, body, Map.of());
  }

  public Answer post(String path, JsonNode body, Map<String, String> headers) {
    HttpRequest.Builder request = json(path).POST(publisher(body));
    headers.forEach(request::header);
    return send(request);
  }

  /**
   * Sends a POST of NDJSON. The response is NDJSON too. The body of the returned answer is the last
   * line of the response.
   */
  public Answer postLines(String path, byte[] lines) {
    return send(
        request(path)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(lines)));
  }

  /** Sends a POST of a form with {@code fields} and a file. The name of the file must be ASCII. */
  public Answer postFile(String path, String name, byte[] file, Map<String, String> fields) {
    return postFile(path, name, BodyPublishers.ofByteArray(file), fields);
  }

  /**
   * Sends a POST of a form with {@code fields} and a file. The file can be produced while it is
   * sent.
   */
  public Answer postFile(String path, String name, BodyPublisher file, Map<String, String> fields) {
    String boundary = UUID.randomUUID().toString();
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
    StringBuilder start = new StringBuilder();
    fields.forEach(
        (field, value) -> start.append(part).append('"' + field + "\"\r\n\r\n" + value + "\r\n"));
    start.append(part).append("\"file\"; filename=\"" + name + "\"\r\n\r\n");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(start.toString()),
                    file,
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
  }

  /** Sends a POST without a body. */
  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  public Answer put(String path, JsonNode body) {
    return put(path, body, Map.of());
  }

  public Answer put(String path, JsonNode body, Map<String, String> headers) {
    HttpRequest.Builder request = json(path).PUT(publisher(body));
    headers.forEach(request::header);
    return send(request);
  }

  /** Sends a PUT without a body. */
  public Answer put(String path) {
    return send(request(path).PUT(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  /**
   * Returns a request with the token. Send it with {@link #send}, {@link #exchange} or another
   * client.
   */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(TIMEOUT);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static BodyPublisher publisher(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
  }

  private static JsonNode lastOf(byte[] body) throws IOException {
    JsonNode last = MissingNode.getInstance();
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(body)) {
      while (values.hasNextValue()) {
        last = values.nextValue();
      }
    }
    return last;
  }

  /** Sends a {@link #request} and returns the answer. */
  public Answer send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = exchange(request);
    byte[] body = response.body();
    try {
      return new Answer(
          response.statusCode(),
          response.headers(),
          body.length == 0 ? MissingNode.getInstance() : lastOf(body));
    } catch (IOException e) {
      throw new UnreachableException(service, e);
    }
  }

  /** Sends a {@link #request} and returns the response with its bytes. */
  public HttpResponse<byte[]> exchange(HttpRequest.Builder builder) {
    try {
      HttpRequest request = builder.build();
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      listener.exchanged(request, response, response.body());
      return response;
    } catch (IOException e) {
      throw new UnreachableException(service, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(service, e);
    }
  }
}
