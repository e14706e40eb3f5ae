package org.cpor.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Measures {@code GET /claims}, the export of this list, and a batch, with a million stored claims.
 */
class ListsBenchmark {

  private static final int BATCH = 20_000;
  private static final int A_SECOND = 40;
  private static final Duration MEASURED = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  void pagesExportAndBatchOverAMillionClaims() throws Exception {
    Figures figures = new Figures();
    try (LoneService intake = new LoneService(PartName.INTAKE, Path.of("target", "lists"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      FullStore.fill(PartName.INTAKE, intake.database());
      Map<String, String> pages = pages(intake, http);
      for (String query : pages.values()) {
        measure(intake, http, query);
      }
      figures.add(
          "%,d claims, pages of 50, %d a second for %d s each"
              .formatted(FullStore.CLAIMS, A_SECOND, MEASURED.toSeconds()));
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Latencies latencies = measure(intake, http, page.getValue());
        figures.latency(page.getKey() + ": median", latencies.percentile(50));
        figures.latency("  99 of 100 within", latencies.percentile(99));
        if (latencies.failed() > 0) {
          figures.add("  %d failed".formatted(latencies.failed()));
        }
      }
      figures.memory("intake's peak memory so far", intake.peakMemory());
      figures.rate("rows exported", export(intake, http));
      figures.memory("  intake's peak memory since its start", intake.peakMemory());
      batch(intake, http, 2_000);
      figures.rate("lines of a batch filed", batch(intake, http, BATCH));
      figures.memory("  intake's peak memory since its start", intake.peakMemory());
    }
    figures.write("lists.txt");
  }

  /** The queries of the requested pages, by description. */
  private static Map<String, String> pages(LoneService intake, HttpClient http)
      throws IOException, InterruptedException {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("the first page", "");
    pages.put("a page in the middle", "after=" + middle(intake, http, "-filedAt"));
    pages.put("by review due", "sort=reviewDueAt");
    pages.put(
        "by review due, in the middle",
        "sort=reviewDueAt&after=" + middle(intake, http, "reviewDueAt"));
    pages.put("approved", "status=APPROVED");
    pages.put("approved, oldest first", "status=APPROVED&sort=filedAt");
    pages.put(
        "approved, in the middle", "status=APPROVED&after=" + middle(intake, http, "-filedAt"));
    pages.put("under review, due first", "status=UNDER_REVIEW&sort=reviewDueAt");
    pages.put("submitted, oldest first", "status=SUBMITTED&sort=filedAt");
    pages.put("one product", "product=POWER_BI");
    pages.put("competing", "competing=true");
    pages.put("not competing", "competing=false");
    pages.put("of the three, none", "status=WITHDRAWN&product=EXCHANGE&competing=true");
    pages.put("of the three, some", "status=REJECTED&product=EXCHANGE&competing=true");
    pages.put("of a large partner", "partnerId=P-0");
    pages.put("of a large partner, submitted", "partnerId=P-0&status=SUBMITTED&sort=filedAt");
    pages.put("of a large partner, withdrawn", "partnerId=P-0&status=WITHDRAWN");
    pages.put("of a large partner, by review due", "partnerId=P-0&sort=reviewDueAt");
    pages.put(
        "of a large partner, under review, due first",
        "partnerId=P-0&status=UNDER_REVIEW&sort=reviewDueAt");
    pages.put(
        "of a large partner, approved, due last",
        "partnerId=P-0&status=APPROVED&sort=-reviewDueAt");
    pages.put("of a large MPN, submitted", "mpnId=4000000&status=SUBMITTED");
    pages.put("of a partner, by review due", "partnerId=P-7&status=APPROVED&sort=reviewDueAt");
    pages.put("of an MPN, competing", "mpnId=4000008&competing=true");
    pages.put("search, a customer", "q=c77777.");
    pages.put("search, half a name", "q=c7777");
    pages.put("search, a fourth of all", "q=contoso");
    pages.put("search, nothing", "q=northwind");
    return pages;
  }

  /**
   * A cursor in the middle of all claims. It comes from the list of one customer: a cursor is a
   * position and can be used for any list.
   */
  private static String middle(LoneService intake, HttpClient http, String sort)
      throws IOException, InterruptedException {
    HttpResponse<String> found =
        http.send(
            intake.request("/claims?q=c100.&limit=3&sort=" + sort, "reviewer").GET().build(),
            BodyHandlers.ofString());
    return ApiClient.JSON.readTree(found.body()).get("next").asText();
  }

  private static Latencies measure(LoneService intake, HttpClient http, String query)
      throws Exception {
    HttpRequest page =
        intake.request("/claims?" + query, "reviewer").timeout(PATIENCE).GET().build();
    return new PacedRequests(
            http,
            i -> page,
            answer -> answer.statusCode() == 200 && answer.body().startsWith("{\"items\""))
        .send(A_SECOND, MEASURED);
  }

  private static double export(LoneService intake, HttpClient http)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<Stream<String>> rows =
        http.send(
            intake.request("/claims/export", "reviewer").timeout(PATIENCE).GET().build(),
            BodyHandlers.ofLines());
    long count = rows.body().count() - 1;
    if (rows.statusCode() != 200 || count != FullStore.CLAIMS) {
      throw new IllegalStateException("not all were exported: " + count);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private static double batch(LoneService intake, HttpClient http, int count)
      throws IOException, InterruptedException {
    String lines =
        IntStream.range(0, count)
            .mapToObj(i ->
                """
                {"partnerId": "P-1001", "mpnId": "4567890", "customer": {"tenantId": "%s", \
                "domain": "b%d.example"}, "solutionArea": "BUSINESS_APPLICATIONS", \
                "activity": "USAGE", "product": "DYNAMICS_365_SALES", "subscriptionId": "%s"}
                """
                    .formatted(UUID.randomUUID(), i, UUID.randomUUID()))
            .collect(Collectors.joining());
    HttpRequest request =
        intake
            .request("/claims/batch", "portal")
            .header("Content-Type", "application/x-ndjson")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(lines))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answers = http.send(request, BodyHandlers.ofString());
    double seconds = (System.nanoTime() - start) / 1e9;
    long filed = answers.body().lines().filter(line -> line.contains("\"claimId\"")).count();
    if (filed != count) {
      throw new IllegalStateException("not all were filed: " + filed);
    }
    return count / seconds;
  }
}
