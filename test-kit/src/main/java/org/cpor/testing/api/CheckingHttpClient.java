package org.cpor.testing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/**
 * Sends requests with exactly the headers that a test gives, and checks the exchanges. REST Assured
 * adds headers of its own.
 */
public final class CheckingHttpClient {

  private static final CheckingListener CHECK = new CheckingListener();

  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Sends a request and reads the answer as UTF-8.
   *
   * @throws AssertionError when {@link CheckedExchanges#check} finds a violation
   */
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return checked(request, http.send(request, BodyHandlers.ofString(UTF_8)));
  }

  /** Does the same as {@link #send}, but does not wait for the answer. */
  public CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString(UTF_8))
        .thenApply(response -> checked(request, response));
  }

  private static HttpResponse<String> checked(HttpRequest request, HttpResponse<String> response) {
    CHECK.exchanged(request, response, response.body().getBytes(UTF_8));
    return response;
  }
}
