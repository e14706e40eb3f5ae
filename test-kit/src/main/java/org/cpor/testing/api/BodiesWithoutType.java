package org.cpor.testing.api;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.cpor.testing.Tokens;

/**
 * Calls each operation that has a body, and sends no {@code Content-Type}. Uses the HTTP client of
 * the JDK, because REST Assured adds a media type.
 */
public final class BodiesWithoutType {

  private static final List<String> BODIES = List.of("", "abc");

  private BodiesWithoutType() {}

  /** The operations that did not answer with a status from 400 to 499, each with its answer. */
  public static List<String> notRefusedBy(ApiDocument document) {
    List<String> others = new ArrayList<>();
    CheckingHttpClient client = new CheckingHttpClient();
    for (ApiDocument.Operation operation : document.operations()) {
      if (operation.description().has("requestBody")) {
        for (String body : BODIES) {
          HttpResponse<String> answer = send(client, operation, body);
          if (answer.statusCode() / 100 != 4) {
            others.add(
                "%s %s with \"%s\": %d %s"
                    .formatted(
                        operation.verb(),
                        operation.path(),
                        body,
                        answer.statusCode(),
                        answer.body()));
          }
        }
      }
    }
    return others;
  }

  private static HttpResponse<String> send(
      CheckingHttpClient client, ApiDocument.Operation operation, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port + operation.pathWithIds()))
            .method(operation.verb(), HttpRequest.BodyPublishers.ofString(body));
    if (!operation.roles().isEmpty()) {
      request.header(
          "Authorization", "Bearer " + Tokens.withRoles(operation.roles().toArray(String[]::new)));
    }
    try {
      return client.send(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + operation.path(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + operation.path(), e);
    }
  }
}
