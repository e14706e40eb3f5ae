package org.cpor.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.cpor.stack.client.EventStream.Event;

/**
 * Compares the requests and answers of tests with the OpenAPI document of the running service. A
 * test fails when the document does not allow an answer. A test also fails when a request succeeded
 * although the document does not allow the request. Writes the number of checked exchanges and
 * events to {@code target/checked-exchanges.txt}.
 */
public final class CheckedExchanges {

  private static final Path COUNT = Path.of("target", "checked-exchanges.txt");
  private static final String SUM = "org.cpor.testing.checked-exchanges";
  private static final Map<String, ApiDocument> DOCUMENTS = new ConcurrentHashMap<>();
  private static final LongAdder CHECKED = new LongAdder();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(CheckedExchanges::writeCount));
  }

  private CheckedExchanges() {}

  /**
   * Checks one exchange. Ignores the paths of Quarkus, which begin with {@code /q/}.
   *
   * @throws AssertionError when the document does not allow the answer, or when the request
   *     succeeded although the document does not allow the request
   */
  public static void check(Exchange exchange) {
    List<String> violations = violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "The OpenAPI document does not allow %s %s with the answer %d %s: %s"
              .formatted(
                  exchange.method(),
                  exchange.target(),
                  exchange.status(),
                  shortened(exchange.answer()),
                  String.join("; ", violations)));
    }
  }

  /**
   * Describes the parts of an exchange that the document does not allow. Ignores the paths of
   * Quarkus, which begin with {@code /q/}.
   */
  public static List<String> violations(Exchange exchange) {
    String path = exchange.target().getRawPath();
    if (path.startsWith("/q/")) {
      return List.of();
    }
    Optional<DocumentedOperation> operation =
        document(exchange.target()).find(exchange.method(), path);
    CHECKED.increment();
    return operation
        .map(found -> found.violations(exchange))
        .orElse(exchange.isSuccess() ? List.of("the operation is not documented") : List.of());
  }

  /**
   * Checks an event of a stream.
   *
   * @throws AssertionError when the document of the stream does not allow the event
   */
  public static void checkEvent(String method, URI target, Event event) {
    CHECKED.increment();
    List<String> violations =
        document(target)
            .find(method, target.getRawPath())
            .map(found -> found.violations(event))
            .orElse(List.of("the stream is not documented"));
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "The OpenAPI document of %s does not allow the event %s: %s"
              .formatted(target, event, String.join("; ", violations)));
    }
  }

  private static ApiDocument document(URI target) {
    return DOCUMENTS.computeIfAbsent(target.getRawAuthority(), CheckedExchanges::documentOf);
  }

  private static String shortened(String body) {
    return body.length() <= 500 ? body : body.substring(0, 500) + "…";
  }

  private static ApiDocument documentOf(String authority) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return ApiDocument.read(
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://" + authority + "/q/openapi?format=json"))
                      .build(),
                  BodyHandlers.ofString())
              .body());
    } catch (IOException e) {
      throw new UncheckedIOException("the document of %s cannot be read".formatted(authority), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Quarkus loads this class several times in one test run, and each loaded class counts its own
   * exchanges. This method adds the count of this loaded class to the sum of the run, and writes
   * the sum to {@code target}.
   */
  private static void writeCount() {
    Properties shared = System.getProperties();
    synchronized (shared) {
      long sum = Long.getLong(SUM, 0) + CHECKED.sum();
      System.setProperty(SUM, Long.toString(sum));
      try {
        Files.writeString(COUNT, sum + "\n");
      } catch (IOException e) {
        // A failure does not matter: the number is for people to read.
      }
    }
  }
}
