package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.api.CheckedExchanges;
import org.cpor.testing.api.Exchange;

/**
 * An error in the answer to a request.
 *
 * @param what the error in words, such as {@code answers 500}
 */
record Failure(FuzzRequest request, String what) {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String PROBLEM = "application/problem+json";

  /** The error in an answer that took {@code time}; empty when the answer is correct. */
  static Optional<Failure> of(FuzzRequest request, HttpResponse<byte[]> answer, Duration time) {
    int status = answer.statusCode();
    if (status >= 500) {
      return Optional.of(new Failure(request, "answers " + status));
    }
    if (status >= 400 && !isProblem(answer) && !isPage(request, answer)) {
      return Optional.of(new Failure(request, "answers " + status + " without a problem document"));
    }
    if (time.compareTo(LONGEST) > 0) {
      return Optional.of(
          new Failure(request, "answers after more than " + LONGEST.toSeconds() + " s"));
    }
    return CheckedExchanges.violations(exchange(request, answer)).stream()
        .findFirst()
        .map(violation ->
            new Failure(request, "answers " + status + ", but in the document " + violation));
  }

  /**
   * The exchange without the parameters and the body of the request. The fuzzer may have made them
   * invalid, so they are not compared with the OpenAPI document.
   */
  private static Exchange exchange(FuzzRequest request, HttpResponse<byte[]> answer) {
    return new Exchange(
        request.operation().method(),
        answer.uri().resolve(answer.uri().getRawPath()),
        Exchange.Message.of(sent(answer.request().headers().map()), Optional.empty()),
        answer.statusCode(),
        Exchange.Message.of(answer.headers().map(), Optional.of(new String(answer.body(), UTF_8))));
  }

  /**
   * The headers as the JDK's client sends them: in ASCII, with question marks for other characters.
   */
  private static Map<String, List<String>> sent(Map<String, List<String>> headers) {
    return headers.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                header ->
                    header.getValue().stream()
                        .map(value -> new String(value.getBytes(US_ASCII), US_ASCII))
                        .toList()));
  }

  /** The failure of a request that got no answer. */
  static Failure withoutAnswer(FuzzRequest request, IOException why) {
    return new Failure(request, "gets no answer (" + why.getClass().getSimpleName() + ")");
  }

  private static boolean isProblem(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    try {
      JsonNode problem = ApiClient.JSON.readTree(answer.body());
      return type.startsWith(PROBLEM)
          && problem.path("type").isTextual()
          && problem.path("title").isTextual()
          && problem.path("status").asInt() == answer.statusCode();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the answer is an HTML page. Customers get pages even for errors. */
  private static boolean isPage(FuzzRequest request, HttpResponse<byte[]> answer) {
    return request.path().startsWith("/declines/")
        && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
        && answer.body().length > 0;
  }

  /** Identifies the kind of the failure. Failures of the same kind count as one. */
  String kind() {
    return request.operation() + " " + what;
  }
}
