package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cpor.benchmarks.MixedFiles.NamedFile;
import org.cpor.stack.process.PartName;
import org.junit.jupiter.api.Test;

/**
 * Measures the reading of 1,000 mixed documents. Some of them are malformed. The figures are the
 * time, the memory of intake and of its reading process, and the duration of other requests
 * meanwhile.
 */
class ReadingBenchmark {

  private static final int FILES = 1_000;
  private static final int SENDERS = 4;
  private static final int A_SECOND = 50;
  private static final Duration MEASURED = Duration.ofSeconds(30);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private static final String BOUNDARY = "benchmark-boundary";

  @Test
  void aThousandMixedDocumentsAreRead() throws Exception {
    Figures figures = new Figures();
    try (LoneService intake = new LoneService(PartName.INTAKE, Path.of("target", "reading"));
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest catalogue =
          intake.request("/catalogue", "portal").timeout(PATIENCE).GET().build();
      PacedRequests others =
          new PacedRequests(http, i -> catalogue, answer -> answer.statusCode() == 200);
      others.send(A_SECOND, WARM_UP);
      uploadAll(http, intake, -100, 0);
      awaitRead(intake, 100);
      double before = intake.memory();
      add(figures, "without readings", others.send(A_SECOND, MEASURED));

      long start = System.nanoTime();
      Latencies uploads = uploadAll(http, intake, 0, FILES);
      figures.add("%,d uploads, %d at once: %d failed".formatted(FILES, SENDERS, uploads.failed()));
      figures.latency("  median", uploads.percentile(50));
      figures.latency("  99 of 100 within", uploads.percentile(99));
      add(figures, "during readings", others.send(A_SECOND, MEASURED));
      double parser = intake.memoryOfChildren();
      double during = intake.memory();
      int unread = count(intake, "unread_document");
      figures.add("documents that were still to be read then: " + unread);
      awaitRead(intake, FILES + 100);
      figures.rate("documents read", FILES / ((System.nanoTime() - start) / 1e9));
      figures.add(
          "  of them unreadable: "
              + count(intake, "document_reading where reading ->> 'unreadable' is not null"));
      figures.memory("intake before", before);
      figures.memory("intake during the readings", during);
      figures.memory("intake after them", intake.memory());
      figures.memory("its parsing process", parser);
    }
    figures.write("reading.txt");
  }

  private static void add(Figures figures, String when, Latencies latencies) {
    figures.add(
        "GET /catalogue, %d a second, %s: %d failed".formatted(A_SECOND, when, latencies.failed()));
    figures.latency("  median", latencies.percentile(50));
    figures.latency("  99 of 100 within", latencies.percentile(99));
  }

  private static Latencies uploadAll(HttpClient http, LoneService intake, int from, int to)
      throws Exception {
    try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
      var uploads =
          IntStream.range(from, to)
              .mapToObj(i -> (Callable<Double>) () -> upload(http, intake, i))
              .toList();
      double[] milliseconds = new double[to - from];
      long failed = 0;
      int i = 0;
      for (Future<Double> done : senders.invokeAll(uploads)) {
        milliseconds[i] = done.get();
        failed += milliseconds[i] < 0 ? 1 : 0;
        i++;
      }
      return new Latencies(milliseconds, failed);
    }
  }

  /** Uploads a file. Returns the duration in milliseconds, or -1 if the upload failed. */
  private static double upload(HttpClient http, LoneService intake, int number)
      throws IOException, InterruptedException {
    // The numbers of the warm-up are negative, so its files are not among the measured files.
    NamedFile file = MixedFiles.file(number < 0 ? FILES - number * 20 : number);
    HttpRequest request =
        intake
            .request("/documents", "portal")
            .timeout(PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form(file)))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    return answer.statusCode() == 201 ? (System.nanoTime() - start) / 1e6 : -1;
  }

  private static byte[] form(NamedFile file) throws IOException {
    try (ByteArrayOutputStream form = new ByteArrayOutputStream()) {
      form.write(field("kind", "OTHER").getBytes(UTF_8));
      form.write(field("partnerId", "P-1001").getBytes(UTF_8));
      form.write(
          """
          --%s\r
          Content-Disposition: form-data; name="file"; filename="%s"\r
          Content-Type: application/octet-stream\r
          \r
          """
              .formatted(BOUNDARY, file.name())
              .getBytes(UTF_8));
      form.write(file.bytes());
      form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
      return form.toByteArray();
    }
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private static void awaitRead(LoneService intake, int documents) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (count(intake, "document_reading") < documents) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            count(intake, "unread_document") + " documents were not read");
      }
      Thread.sleep(200);
    }
  }

  private static int count(LoneService intake, String rows) throws SQLException {
    try (Connection connection = intake.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
      row.next();
      return row.getInt(1);
    }
  }
}
