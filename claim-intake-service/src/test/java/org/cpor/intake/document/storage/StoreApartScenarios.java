package org.cpor.intake.document.storage;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cpor.intake.document.SampleFiles;
import org.cpor.intake.document.application.UploadingDocument.Accepted;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.platform.problem.ProblemException;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Documents with bytes in an external store. */
abstract class StoreApartScenarios extends StoreApart {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int LARGEST = 25 * 1024 * 1024;

  @Test
  void theBytesAreOnlyInTheStoreAndReadFromThere() throws Exception {
    byte[] pdf = SampleFiles.pdf(partner);

    UUID document = uploaded(pdf);

    assertThat(storedObjects()).isEqualTo(1);
    assertThat(count("select count(*) from document_chunk where document_id = ?", document))
        .isZero();
    assertThat(loose()).isZero();
    Response content = as(partner).get(content(document));
    content.then().statusCode(200).header("Content-Length", Integer.toString(pdf.length));
    assertThat(content.asByteArray()).isEqualTo(pdf);
  }

  @Test
  void theLargestDocumentIsStoredAndRead() throws Exception {
    byte[] pdf = SampleFiles.pdfOf(LARGEST);
    Arrays.fill(pdf, LARGEST / 2, LARGEST, (byte) 'x');

    UUID document = uploaded(pdf);

    assertThat(as(partner).get(content(document)).asByteArray()).isEqualTo(pdf);
  }

  @Test
  void theBytesOfADeletedDocumentAreRemoved() throws Exception {
    UUID document = uploaded(SampleFiles.pdf(partner));

    as(partner).delete("/documents/" + document).then().statusCode(204);

    as(partner).get(content(document)).then().statusCode(404);
    await().atMost(20, SECONDS).until(() -> loose() == 0 && storedObjects() == 0);
  }

  @Test
  void theSameFileIsOneDocumentAndIsWrittenOnce() throws Exception {
    byte[] pdf = SampleFiles.pdf(partner);

    Response first = upload(as(partner), "first.pdf", pdf, "OTHER");
    Response again = upload(as(partner), "again.pdf", pdf, "OTHER");

    again.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(storedObjects()).isEqualTo(1);
    assertThat(loose()).isZero();
  }

  @Test
  void ofConcurrentUploadsOfOneFileOneIsStoredAndTheOthersAreRemoved() throws Exception {
    byte[] pdf = SampleFiles.pdfOf(1024 * 1024);
    String token = Tokens.forPartner(partner);
    Callable<UUID> upload =
        () ->
            UUID.fromString(
                upload(with(token), "a.pdf", pdf, "OTHER")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("documentId"));
    List<UUID> ids = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (Future<UUID> id : clients.invokeAll(Stream.generate(() -> upload).limit(8).toList())) {
        ids.add(id.get());
      }
    }
    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(loose()).isEqualTo(storedObjects() - 1);

    anHourPasses();

    await().atMost(20, SECONDS).until(() -> loose() == 0);
    assertThat(storedObjects()).isEqualTo(1);
    assertThat(as(partner).get(content(ids.getFirst())).asByteArray()).isEqualTo(pdf);
  }

  @Test
  void anUploadWithAUsedKeyStoresNoBytes() throws Exception {
    String key = "key-" + UUID.randomUUID();
    upload(as(partner).header("Idempotency-Key", key), "a.pdf", SampleFiles.pdf("a"), "OTHER")
        .then()
        .statusCode(201);
    upload(as(partner).header("Idempotency-Key", key), "a.pdf", SampleFiles.pdf("b"), "OTHER")
        .then()
        .statusCode(422);

    assertThat(loose()).isZero();
    assertThat(storedObjects()).isEqualTo(1);
  }

  @Test
  void aSlowUploadMakesNoDocumentWithoutBytes() throws Exception {
    Accepted accepted = accepted(SampleFiles.pdf(partner));
    Document late = uploading.prepare(partner, DocumentKind.OTHER, null, accepted);
    anHourPasses();
    await().atMost(20, SECONDS).until(() -> loose() == 0);

    assertUnavailable(late, accepted);
  }

  @Test
  void bytesThatAreBeingRemovedMakeNoDocument() throws Exception {
    Accepted accepted = accepted(SampleFiles.pdf(partner));
    Document late = uploading.prepare(partner, DocumentKind.OTHER, null, accepted);
    stopServer();
    anHourPasses();
    await().atMost(20, SECONDS).until(() -> givenUp() == 1);

    assertUnavailable(late, accepted);

    startServer();
    anHourPasses();
    await().atMost(20, SECONDS).until(() -> loose() == 0 && storedObjects() == 0);
  }

  @Test
  void aConcurrentDeletionOfTheSameFileMakesNoDocumentWithoutBytes() throws Exception {
    Accepted accepted = accepted(SampleFiles.pdf(partner));
    Document first = uploading.prepare(partner, DocumentKind.OTHER, null, accepted);
    uploading.upload(first, accepted);
    Document again = uploading.prepare(partner, DocumentKind.OTHER, null, accepted);
    as(partner).delete("/documents/" + first.documentId()).then().statusCode(204);

    assertUnavailable(again, accepted);
  }

  private void assertUnavailable(Document document, Accepted accepted) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> uploading.upload(document, accepted))
        .matches(problem -> problem.type().status() == 503);
    assertThat(documents.find(document.documentId())).isEmpty();
  }

  @Test
  void anUnavailableStoreStoresAndLosesNothing() throws Exception {
    byte[] pdf = SampleFiles.pdf(partner);
    UUID document = uploaded(pdf);
    byte[] other = SampleFiles.pdf("another of " + partner);

    stopServer();

    unavailable(upload(as(partner), "b.pdf", other, "OTHER"));
    unavailable(as(partner).get(content(document)));
    as(partner).get("/documents/" + document).then().statusCode(200);
    assertThat(count("select count(*) from document where partner_id = ?", partner)).isEqualTo(1);
    startServer();
    assertThat(as(partner).get(content(document)).asByteArray()).isEqualTo(pdf);
    upload(as(partner), "b.pdf", other, "OTHER").then().statusCode(201);
  }

  @Test
  void bytesOfDocumentsDeletedDuringAnOutageAreRemovedLater() throws Exception {
    UUID document = uploaded(SampleFiles.pdf(partner));
    stopServer();
    as(partner).delete("/documents/" + document).then().statusCode(204);
    await().atMost(20, SECONDS).until(() -> givenUp() == 1);

    startServer();
    anHourPasses();

    await().atMost(20, SECONDS).until(() -> loose() == 0 && storedObjects() == 0);
  }

  @Test
  void aDocumentWithoutBytesIsAServerErrorAndNotAnEmptyFile() throws Exception {
    UUID document = uploaded(SampleFiles.pdf(partner));
    stores(settings()).of(documents.find(document).orElseThrow().store()).remove(document);

    damaged(as(partner).get(content(document)));
  }

  @Test
  void aDocumentWithChangedBytesIsAServerError() throws Exception {
    byte[] pdf = SampleFiles.pdf(partner);
    UUID document = uploaded(pdf);
    pdf[pdf.length / 2]++;

    replace(document, pdf);
    damaged(as(partner).get(content(document)));
    replace(document, new byte[0]);
    damaged(as(partner).get(content(document)));
  }

  @Test
  void aLargeDocumentWithChangedBytesIsNeverSentCompletely() throws Exception {
    byte[] pdf = SampleFiles.pdfOf(1024 * 1024);
    UUID document = uploaded(pdf);
    pdf[1024]++;
    replace(document, pdf);

    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(content(document)))
            .header("Authorization", "Bearer " + Tokens.forPartner(partner))
            .timeout(Duration.ofSeconds(20))
            .build();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> HTTP.send(request, BodyHandlers.ofByteArray()));
  }

  @Test
  void eachDocumentIsReadFromItsStore() throws Exception {
    byte[] apart = SampleFiles.pdf("apart " + partner);
    byte[] inTheDatabase = SampleFiles.pdf("in the database " + partner);
    UUID first = uploaded(apart);
    use(settings());
    UUID second = uploaded(inTheDatabase);

    assertThat(storedObjects()).isEqualTo(1);
    choose();
    assertThat(as(partner).get(content(first)).asByteArray()).isEqualTo(apart);
    assertThat(as(partner).get(content(second)).asByteArray()).isEqualTo(inTheDatabase);
  }

  @Test
  void aServiceWithoutAStoreOfItsDocumentsDoesNotStart() throws Exception {
    ConfiguredStores forgotten = stores(Map.of());
    forgotten.start(new StartupEvent(), documents);
    uploaded(SampleFiles.pdf(partner));

    assertThatIllegalStateException()
        .isThrownBy(() -> forgotten.start(new StartupEvent(), documents))
        .withMessageContaining("there are documents in the store " + name());
    stores(settings()).start(new StartupEvent(), documents);
  }

  private static void unavailable(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "30")
        .body("type", endsWith("/unavailable"));
  }

  private static void damaged(Response response) {
    response
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .header("Content-Disposition", equalTo(null))
        .body("type", endsWith("/document-damaged"));
  }
}
