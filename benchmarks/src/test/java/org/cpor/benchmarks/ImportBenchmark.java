package org.cpor.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Streams a file with a million directory records to {@code POST /directory/import}: first into an
 * empty directory, and then the same file again.
 */
class ImportBenchmark {

  private static final int RECORDS = 1_000_000;
  private static final int SUBSCRIPTIONS_OF_A_TENANT = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @Test
  void aMillionRecordsAndTheSameAgain() throws Exception {
    Figures figures = new Figures();
    Path file = Path.of("target", "directory.ndjson");
    try (LoneService verifier = new LoneService(PartName.VERIFIER, Path.of("target", "import"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      generate(file);
      figures.add(
          "%,d records, %,d MiB of NDJSON".formatted(RECORDS, Files.size(file) / (1 << 20)));
      figures.memory("verifier's peak memory before", verifier.peakMemory());
      figures.rate("imported into an empty directory", send(http, verifier, file, "applied"));
      figures.memory("  verifier's peak memory since its start", verifier.peakMemory());
      figures.rate("imported again, unchanged", send(http, verifier, file, "unchanged"));
      figures.memory("  verifier's peak memory since its start", verifier.peakMemory());
    } finally {
      Files.deleteIfExists(file);
    }
    figures.write("import.txt");
  }

  /**
   * Imports the file, and returns the records per second. Fails if the field of the summary that
   * {@code counted} names does not have the number of all records.
   */
  private static double send(HttpClient http, LoneService verifier, Path file, String counted)
      throws IOException, InterruptedException {
    HttpRequest request =
        verifier
            .request("/directory/import", "directory-feed")
            .header("Content-Type", "application/x-ndjson")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofFile(file))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    double seconds = (System.nanoTime() - start) / 1e9;
    if (answer.statusCode() != 200 || summary(answer).path(counted).asInt() != RECORDS) {
      throw new IllegalStateException(
          "not all were " + counted + ": " + answer.statusCode() + " " + answer.body());
    }
    return RECORDS / seconds;
  }

  /** Returns the last line of the answer. Earlier lines are refused records. */
  private static JsonNode summary(HttpResponse<String> answer) throws IOException {
    return ApiClient.JSON.readTree(answer.body().lines().toList().getLast());
  }

  private static void generate(Path file) throws IOException {
    int tenants = RECORDS / (1 + SUBSCRIPTIONS_OF_A_TENANT);
    Files.createDirectories(file.getParent());
    try (Writer lines = Files.newBufferedWriter(file)) {
      for (int n = 0; n < tenants; n++) {
        UUID tenantId = UUID.randomUUID();
        lines.write(
            """
            {"type":"tenant","id":"%s","displayName":"Customer %d","country":"HU",\
            "domains":["c%d.example"]}
            """
                .formatted(tenantId, n, n));
        for (int i = 0; i < SUBSCRIPTIONS_OF_A_TENANT; i++) {
          lines.write(
              """
              {"type":"subscription","id":"%s","tenantId":"%s","family":"DYNAMICS_365",\
              "channel":"VOLUME_LICENSING","status":"ACTIVE","products":[\
              {"product":"DYNAMICS_365_SALES","provisioning":"SUCCESS"}]}
              """
                  .formatted(UUID.randomUUID(), tenantId));
        }
      }
    }
  }
}
