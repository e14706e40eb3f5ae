package org.cpor.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.document.Uploading.file;
import static org.cpor.intake.document.Uploading.form;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A file that a partner uploads again for the same purpose is still one document. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class UploadingAgainComponentTest {

  @Inject DataSource dataSource;

  private final String partner = newPartner();

  @Test
  void theSameFileForTheSamePurposeIsOneDocumentUnderItsFirstName() throws SQLException {
    byte[] pdf = SampleFiles.pdf(partner);

    Response first = upload(as(partner), "first.pdf", pdf, "OTHER");
    Response again = upload(as(partner), "again.pdf", pdf, "OTHER");

    first.then().statusCode(201);
    again.then().statusCode(201).body("fileName", equalTo("first.pdf"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(new StoredDocuments(dataSource).of(partner)).isEqualTo(1);
  }

  @Test
  void theSameFileForAnotherPurposeOrPartnerIsAnotherDocument() throws SQLException {
    byte[] pdf = SampleFiles.pdf(partner);
    upload(as(partner), "a.pdf", pdf, "OTHER").then().statusCode(201);
    upload(as(partner), "a.pdf", pdf, "POE_TEMPLATE").then().statusCode(201);
    form(as(partner))
        .multiPart(file("a.pdf", pdf))
        .multiPart("kind", "OTHER")
        .multiPart("acknowledgedOn", "2026-01-01")
        .post("/documents")
        .then()
        .statusCode(201);
    assertThat(new StoredDocuments(dataSource).of(partner)).isEqualTo(3);

    String other = newPartner();
    upload(as(other), "a.pdf", pdf, "OTHER").then().statusCode(201);
    assertThat(new StoredDocuments(dataSource).of(other)).isEqualTo(1);
  }

  @Test
  void uploadsOfOneFileAtTheSameMomentAreOneDocument()
      throws InterruptedException, ExecutionException, SQLException {
    byte[] pdf = SampleFiles.pdfOf(1024 * 1024);
    String token = Tokens.forPartner(partner);
    Callable<String> upload =
        () ->
            upload(with(token), "a.pdf", pdf, "OTHER")
                .then()
                .statusCode(201)
                .extract()
                .path("documentId");
    List<String> ids = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (Future<String> id : clients.invokeAll(Stream.generate(() -> upload).limit(8).toList())) {
        ids.add(id.get());
      }
    }

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(new StoredDocuments(dataSource).of(partner)).isEqualTo(1);
  }

  @Test
  void aRepeatedRequestGetsItsFirstAnswer() {
    String key = "key-" + UUID.randomUUID();
    byte[] pdf = SampleFiles.pdf(partner);
    Response first = upload(as(partner).header("Idempotency-Key", key), "a.pdf", pdf, "OTHER");
    as(partner).delete("/documents/" + first.path("documentId")).then().statusCode(204);

    Response again = upload(as(partner).header("Idempotency-Key", key), "a.pdf", pdf, "OTHER");

    first.then().statusCode(201).header("Idempotent-Replayed", equalTo(null));
    again
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .header("Location", first.header("Location"));
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void anotherFileWithTheSameKeyIsRefusedAndNotStored() throws SQLException {
    String key = "key-" + UUID.randomUUID();
    upload(as(partner).header("Idempotency-Key", key), "a.pdf", SampleFiles.pdf("a"), "OTHER")
        .then()
        .statusCode(201);

    upload(as(partner).header("Idempotency-Key", key), "a.pdf", SampleFiles.pdf("b"), "OTHER")
        .then()
        .statusCode(422)
        .body("type", equalTo("https://cpor.example/problems/idempotency-key-reused"));
    assertThat(new StoredDocuments(dataSource).of(partner)).isEqualTo(1);
  }
}
