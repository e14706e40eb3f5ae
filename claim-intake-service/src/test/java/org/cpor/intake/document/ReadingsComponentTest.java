package org.cpor.intake.document;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.FactType;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.FactJson;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are read after their upload, in a separate process. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReadingsComponentTest {

  private static final String TENANT = "8f0e7b64-52a1-4d7e-9c3b-0a1b2c3d4e5f";
  private static final String TEXT =
      "The customer, tenant ID "
          + TENANT
          + ", contoso.example, acknowledges that the work on Dynamics 365 Sales was done on 30"
          + " November 2026.";

  private final String partner = newPartner();

  @Inject DataSource database;

  private String upload(String name, byte[] bytes) {
    return Uploading.upload(as(partner), name, bytes, "OTHER")
        .then()
        .statusCode(201)
        .extract()
        .path("documentId");
  }

  private static Response reading(RequestSpecification request, Object documentId) {
    return request.get("/documents/" + documentId + "/reading");
  }

  /** Waits until the document was read, and returns the reading. */
  private Response read(String documentId) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> reading(as(partner), documentId), answer -> answer.statusCode() == 200);
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument docx = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      docx.getProperties().getCoreProperties().setCreator("Kovács Anna");
      docx.createParagraph().createRun().setText(TEXT);
      docx.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] encryptedPdf() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void theReadingSaysWhatTheDocumentSays() throws IOException {
    String id = upload("Kész.docx", docx());

    read(id)
        .then()
        .body("documentId", equalTo(id))
        .body("state", equalTo("READ"))
        .body("text.language", equalTo("en"))
        .body("text.complete", equalTo(true))
        .body("dates", equalTo(List.of("2026-11-30")))
        .body("domains", equalTo(List.of("contoso.example")))
        .body("tenantIds", equalTo(List.of(TENANT)))
        .body("products", equalTo(List.of("DYNAMICS_365_SALES")))
        .body("author", equalTo("Kovács Anna"))
        .body("signed", equalTo(false))
        .body("unreadable", equalTo(null));
  }

  @Test
  void theReadingIsPublished() throws IOException {
    String id = upload("Kész.docx", docx());

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() ->
            assertThat(published(id))
                .singleElement()
                .satisfies(fact -> {
                  assertThat(fact.partnerId()).isEqualTo(partner);
                  assertThat(fact.unreadable()).isNull();
                  assertThat(fact.complete()).isTrue();
                  assertThat(fact.dates()).containsExactly(LocalDate.of(2026, 11, 30));
                  assertThat(fact.tenantIds()).containsExactly(UUID.fromString(TENANT));
                  assertThat(fact.products()).containsExactly("DYNAMICS_365_SALES");
                }));
  }

  private static List<DocumentRead> published(String documentId) {
    return FactTopics.records(Topics.DOCUMENTS).stream()
        .filter(record -> FactTopics.headers(record).containsValue("cpor.document-read.v1"))
        .map(record -> (DocumentRead) FactJson.read(FactType.DOCUMENT_READ, record.value()))
        .filter(fact -> fact.documentId().toString().equals(documentId))
        .toList();
  }

  @Test
  void aReadingHasATag() {
    String id = upload("done.txt", TEXT.getBytes(UTF_8));
    String tag = read(id).getHeader("ETag");

    reading(as(partner).header("If-None-Match", tag), id).then().statusCode(304);
    reading(as(partner).header("If-None-Match", "\"other\""), id).then().statusCode(200);
  }

  @Test
  void aDocumentThatCannotBeReadSaysWhyInTheLanguageOfTheCaller() throws IOException {
    String id = upload("secret.pdf", encryptedPdf());
    read(id);

    reading(as(partner).header("Accept-Language", "en"), id)
        .then()
        .header("Content-Language", "en")
        .body("state", equalTo("UNREADABLE"))
        .body("unreadable.reason", equalTo("ENCRYPTED"))
        .body("unreadable.message", containsString("password"));
    reading(as(partner).header("Accept-Language", "hu"), id)
        .then()
        .header("Content-Language", "hu")
        .header("Vary", "Accept-Language")
        .body("unreadable.message", containsString("jelszóval"));
    reading(as(partner).header("Accept-Language", "fr"), id)
        .then()
        .header("Content-Language", "en");
  }

  /** A PDF without text whose end is missing. */
  private static byte[] truncatedPdf() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
      return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "broken.pdf, DAMAGED",
    "truncated.pdf, DAMAGED",
    "picture.png, NO_TEXT",
    "blank.txt, EMPTY",
    "blank.csv, EMPTY"
  })
  void whatHasNoTextIsUnreadable(String name, String reason) throws IOException {
    byte[] bytes =
        switch (name) {
          case "broken.pdf" -> SampleFiles.pdf("broken " + partner);
          case "truncated.pdf" -> truncatedPdf();
          case "picture.png" -> SampleFiles.image("png");
          default -> " \r\n\t ".getBytes(UTF_8);
        };

    read(upload(name, bytes))
        .then()
        .body("unreadable.reason", equalTo(reason))
        .body("dates", equalTo(List.of()));
  }

  @Test
  void aDocumentThatIsToBeReadIsPending() throws SQLException {
    UUID id = Uploading.upload(partner, partner);
    read(id.toString());
    // The test cannot stop the service from reading a new document. Therefore it deletes the
    // reading, so that the document looks as if it was not read yet.
    execute("delete from document_reading where document_id = '" + id + "'");

    reading(as(partner), id)
        .then()
        .statusCode(202)
        .header("Retry-After", "2")
        .body("state", equalTo("PENDING"))
        .body("readAt", equalTo(null));
  }

  @Test
  void aDocumentWhoseLeaseEndedIsReadAgain() throws SQLException {
    UUID id = Uploading.upload(partner, partner);
    read(id.toString());
    execute("delete from document_reading where document_id = '" + id + "'");
    execute("insert into unread_document values ('" + id + "', '2026-01-01T00:00:00Z', 1)");

    read(id.toString()).then().body("unreadable.reason", equalTo("DAMAGED"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "portal"})
  void whoReviewsReadsIt(String role) {
    String id = Uploading.upload(partner, partner).toString();
    read(id);
    reading(withRole(role), id).then().statusCode(200);
  }

  @Test
  void whoMayNotReadTheDocumentMayNotReadItsReading() {
    UUID id = Uploading.upload(partner, partner);

    given().get("/documents/" + id + "/reading").then().statusCode(401);
    reading(withRole("operator"), id).then().statusCode(403);
    for (Object none : List.of(id, UUID.randomUUID(), "not-an-id")) {
      reading(as(newPartner()), none)
          .then()
          .statusCode(404)
          .body("type", equalTo("https://cpor.example/problems/not-found"));
    }
  }

  @Test
  void aDocumentThatWasReadCanBeDeleted() {
    UUID id = Uploading.upload(partner, partner);
    read(id.toString());

    as(partner).delete("/documents/" + id).then().statusCode(204);

    assertThat(reading(as(partner), id).statusCode()).isEqualTo(404);
  }
}
