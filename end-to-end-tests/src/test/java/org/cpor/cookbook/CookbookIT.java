package org.cpor.cookbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cpor.cookbook.Cookbook.Step.Exchange;
import org.cpor.cookbook.Cookbook.Step.Preparation;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Platform;
import org.cpor.testing.api.CheckingListener;
import org.junit.jupiter.api.Test;

/**
 * Sends the requests of the cookbook, in the order of the page, to a platform that no other test
 * uses. Therefore the next case in the queue is always the case of the page. A GET is repeated
 * until its answer is like that of the page.
 */
class CookbookIT {

  private static final Path PAGE = Path.of("..", "docs", "cookbook.md");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final Map<Integer, PartName> SERVICES =
      Map.of(
          8081, PartName.INTAKE,
          8082, PartName.VERIFIER,
          8083, PartName.ARBITRATION,
          8084, PartName.NOTIFICATION);

  private final ExampleValues values = new ExampleValues();

  @Test
  void eachRequestHasTheAnswerOfThePage() throws IOException {
    List<Cookbook.Step> steps = Cookbook.read(PAGE);
    assertThat(steps).hasSizeGreaterThan(20);
    try (Platform platform =
        new Platform(Path.of("target", "platform-of-cookbook"), Map.of(), new CheckingListener())) {
      CookbookWorld world = new CookbookWorld(platform, values);
      for (Cookbook.Step step : steps) {
        switch (step) {
          case Preparation preparation -> world.prepare(preparation.text());
          case Exchange exchange -> compare(platform, world, exchange);
        }
      }
    }
  }

  private void compare(Platform platform, CookbookWorld world, Exchange exchange) {
    if (exchange.request().first().equals("GET")) {
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> hasTheAnswer(exchange, send(platform, world, exchange.request())));
    } else {
      hasTheAnswer(exchange, send(platform, world, exchange.request()));
    }
  }

  private HttpResponse<byte[]> send(Platform platform, CookbookWorld world, Message request) {
    URI address = URI.create(values.inPlace(request.address()));
    AccessToken token = world.token(request.header("Authorization").orElseThrow());
    ApiClient client =
        platform.client(
            Objects.requireNonNull(SERVICES.get(address.getPort()), request.address()), token);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    HttpRequest.Builder sent = client.request(address.getRawPath() + query);
    request
        .headers()
        .forEach((name, value) -> {
          if (!name.equals("Authorization")) {
            sent.header(name, value);
          }
        });
    String body = values.inPlace(request.body());
    boolean isForm =
        request.header("Content-Type").filter(type -> type.startsWith("multipart/")).isPresent();
    return client.exchange(
        sent.method(
            request.first(),
            body.isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(isForm ? body.replace("\n", "\r\n") : body)));
  }

  private void hasTheAnswer(Exchange exchange, HttpResponse<byte[]> response) {
    Message answer = exchange.answer();
    String body = new String(response.body(), UTF_8);
    assertThat(response.statusCode() + ": " + body)
        .as(exchange.task())
        .startsWith(answer.first() + ": ");
    List<String> differences = new ArrayList<>(differences(answer, body));
    answer
        .headers()
        .forEach((name, value) -> {
          String actual = response.headers().firstValue(name).orElse("");
          if (!bare(actual).equals(bare(values.inPlace(value)))) {
            differences.add("%s is %s instead of %s".formatted(name, actual, value));
          }
        });
    assertThat(differences).as("%s: %s", exchange.task(), body).isEmpty();
  }

  private List<String> differences(Message answer, String body) {
    String type = answer.header("Content-Type").orElse("application/json");
    return switch (bare(type)) {
      case "text/csv;charset=utf-8" -> values.differencesOfText(answer.body(), body);
      case "application/x-ndjson" -> values.differencesOfLines(answer.body(), body);
      default -> values.differences(answer.body(), body);
    };
  }

  private static String bare(String header) {
    return header.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
