package org.cpor.stack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.identity.AccessToken;
import org.cpor.stack.process.RunningStack;
import org.cpor.stack.process.StackAddresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Imports directory records from a file. */
@Command(
    name = "load",
    description = "Imports directory records: tenants, subscriptions, partners, identifiers.",
    footer = {"", "The exit code is 0 when every line was accepted, else 1."})
final class Load implements Callable<Integer> {

  private static final int SHOWN_REFUSALS = 20;

  @Parameters(paramLabel = "FILE.ndjson", description = "A file with one JSON object on each line.")
  private Path file = Path.of("");

  private final Map<String, Integer> refusals = new TreeMap<>();
  private int refused;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file);
    }
    StackAddresses stack = RunningStack.addresses();
    String token =
        AccessToken.withRoles(List.of("directory-feed"))
            .name("load")
            .from(stack.get("IDENTITY_URL"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.get("VERIFIER_URL") + "/directory/import"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofInputStream(this::open))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(response.body(), UTF_8))) {
        if (response.statusCode() != 200) {
          throw new IllegalStateException(
              "The verifier answers " + response.statusCode() + ": " + lines.readLine());
        }
        return report(lines);
      }
    }
  }

  private InputStream open() {
    try {
      return new ProgressBar(new FileInputStream(file.toFile()), Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Prints the answer. The last line of the answer is the summary, and each earlier line is a
   * refused record.
   */
  private int report(BufferedReader lines) throws IOException {
    @Nullable JsonNode summary = null;
    @Nullable String line = lines.readLine();
    while (line != null) {
      JsonNode answer = parse(line);
      if (answer.has("read")) {
        summary = answer;
      } else {
        refused(answer);
      }
      line = lines.readLine();
    }
    if (summary == null) {
      throw new IllegalStateException("The verifier did not finish; its log says why.");
    }
    System.out.printf(
        "%d read, %d applied, %d unchanged, %d refused%n",
        summary.path("read").asLong(),
        summary.path("applied").asLong(),
        summary.path("unchanged").asLong(),
        summary.path("refused").asLong());
    if (refused > SHOWN_REFUSALS) {
      System.out.println("Refused, by reason:");
      refusals.forEach((why, times) -> System.out.printf("  %6d  %s%n", times, why));
    }
    return summary.path("refused").asLong() == 0 ? 0 : 1;
  }

  private void refused(JsonNode answer) {
    String why = answer.path("why").asText();
    refusals.merge(why, 1, Integer::sum);
    refused++;
    if (refused <= SHOWN_REFUSALS) {
      System.out.printf("line %d refused: %s%n", answer.path("line").asLong(), why);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return ApiClient.JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The verifier's answer is not JSON: " + line, e);
    }
  }
}
