package org.cpor.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.with;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.document.Uploading.file;
import static org.cpor.intake.document.Uploading.form;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class UploadingDocumentComponentTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int MAX_SIZE = 25 * 1024 * 1024;

  @TestHTTPResource("/documents")
  URI documents;

  @Inject DataSource dataSource;

  private final String partner = newPartner();

  @Test
  void anUploadedDocumentIsReturnedAndCanBeRead() {
    byte[] pdf = SampleFiles.pdf(partner);

    Response uploaded =
        form(as(partner))
            .multiPart(file("igazolás.pdf", pdf))
            .multiPart("kind", "CUSTOMER_ACKNOWLEDGEMENT")
            .multiPart("acknowledgedOn", "2026-03-31")
            .post("/documents");

    String path = "/documents/" + uploaded.path("documentId");
    uploaded
        .then()
        .statusCode(201)
        .contentType("application/json")
        .header("Location", equalTo(path))
        .header("ETag", '"' + sha256(pdf) + '"')
        .body("partnerId", equalTo(partner))
        .body("fileName", equalTo("igazolás.pdf"))
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(pdf.length))
        .body("sha256", equalTo(sha256(pdf)))
        .body("kind", equalTo("CUSTOMER_ACKNOWLEDGEMENT"))
        .body("acknowledgedOn", equalTo("2026-03-31"));
    assertThat(UUID.fromString(uploaded.path("documentId")).version()).isEqualTo(7);
    Response read = as(partner).get(path);
    read.then().statusCode(200).header("ETag", uploaded.header("ETag"));
    assertThat(read.asString()).isEqualTo(uploaded.asString());
    as(partner).header("If-None-Match", read.header("ETag")).get(path).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, MAX_SIZE - 1, MAX_SIZE})
  void aDocumentOfUpTo25MebibytesIsTakenInChunks(int size) throws SQLException {
    byte[] bytes = size == 1 ? SampleFiles.text("1") : SampleFiles.pdfOf(size);

    Response uploaded = upload(as(partner), size == 1 ? "a.txt" : "a.pdf", bytes, "OTHER");

    uploaded.then().statusCode(201).body("size", equalTo(size));
    String path = "/documents/" + uploaded.path("documentId");
    byte[] read =
        as(partner)
            .get(path + "/content")
            .then()
            .statusCode(200)
            .header("Content-Length", Integer.toString(size))
            .extract()
            .asByteArray();
    assertThat(sha256(read)).isEqualTo(sha256(bytes));
    assertThat(largestChunk(uploaded.path("documentId"))).isLessThanOrEqualTo(256 * 1024);
    as(partner).delete(path).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(ints = {MAX_SIZE + 1, 31 * 1024 * 1024})
  void aLargerOneIsTooLarge(int size) {
    upload(as(partner), "a.pdf", SampleFiles.pdfOf(size), "OTHER")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/too-large"))
        .body("detail", containsString("26214400"));
  }

  @ParameterizedTest
  @CsvSource({
    "SVG,  a.png,  is not image/png",
    "EXE,  a.pdf,  is not application/pdf",
    "EXE,  a.exe,  is named like a program",
    "OPEN, a.docx, is encrypted",
    "BOMB, a.docx, would be larger than 1 GiB"
  })
  void aFileThatIsNotAcceptedIsToldWhyAndNotKept(String content, String name, String why)
      throws SQLException {
    byte[] bytes =
        switch (content) {
          case "SVG" -> SampleFiles.svg();
          case "EXE" -> SampleFiles.exe();
          case "BOMB" -> SampleFiles.bomb();
          default -> SampleFiles.encryptedOffice();
        };

    upload(as(partner), name, bytes, "OTHER")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/document-not-accepted"))
        .body("detail", containsString("The file " + name + " " + why));
    assertThat(documentsOf(partner)).isZero();
  }

  @Test
  void aFileWithTheNameOfAnotherFormatIsAcceptedAndRenamed() {
    Response uploaded = upload(as(partner), "scan.jpg", SampleFiles.pdf(partner), "OTHER");

    uploaded
        .then()
        .statusCode(201)
        .body("mediaType", equalTo("application/pdf"))
        .body("fileName", equalTo("scan.pdf"))
        .body("submittedFileName", equalTo("scan.jpg"));
    String path = "/documents/" + uploaded.path("documentId");
    assertThat(as(partner).get(path).asString()).isEqualTo(uploaded.asString());
    as(partner)
        .get(path + "/content")
        .then()
        .contentType("application/pdf")
        .header("Content-Disposition", containsString("filename=\"scan.pdf\""));
  }

  @Test
  void aCorrectNameIsReturnedOnce() {
    upload(as(partner), "scan.PDF", SampleFiles.pdf(partner), "OTHER")
        .then()
        .statusCode(201)
        .body("fileName", equalTo("scan.PDF"))
        .body("$", not(hasKey("submittedFileName")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form-data; name=file; filename="=?utf-8?B?w6EucGRm?="; filename*=utf-8''%C3%A1.pdf
          form-data; name="file"; filename="=?utf-8?B?w6EucGRm?="
          form-data; name="file"; filename*=UTF-8''%C3%A1.pdf
          form-data; name="file"; filename="á.pdf"
          """,
      quoteCharacter = '`')
  void theNameOfAFileIsReadHoweverTheClientWritesIt(String disposition)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        postForm(disposition, "application/pdf", SampleFiles.pdf(partner + disposition));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.body()).contains("\"fileName\":\"á.pdf\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          form-data; name="file"; filename="a.pdf"        | text/plain; charset=bogus
          form-data; name="file"; filename="a.pdf"        | garbage
          form-data; name="file"; filename*=UTF-8''%      | application/pdf
          form-data; name="file"; filename=""             | application/pdf
          form-data; name=""; filename="a.pdf"            | application/pdf
          attachment; name="file"; filename="a.pdf"       | application/pdf
          """,
      quoteCharacter = '`')
  void aPartWhoseHeadersAreBrokenIsNoFaultOfOurs(String disposition, String type)
      throws IOException, InterruptedException {
    assertIsMalformed(postForm(disposition, type, SampleFiles.pdf(partner)));
  }

  @Test
  void aPartWithoutDispositionIsAClientError() throws IOException, InterruptedException {
    assertIsMalformed(
        post(
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Type: text/plain\r\n\r\nOTHER\r\n--x--\r\n".getBytes(UTF_8),
            Tokens.forPartner(partner)));
  }

  @Test
  void aFormOfThousandsOfPartsIsAClientError() throws IOException, InterruptedException {
    String part = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n";

    assertIsMalformed(
        post(
            "multipart/form-data; boundary=x",
            (part.repeat(2_000) + "--x--\r\n").getBytes(UTF_8),
            Tokens.forPartner(partner)));
  }

  private static void assertIsMalformed(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).doesNotContain("xception");
  }

  /** Posts a form with a kind, and a file with these headers. */
  private HttpResponse<String> postForm(String disposition, String type, byte[] file)
      throws IOException, InterruptedException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        """
        --x\r
        Content-Disposition: form-data; name="kind"\r
        \r
        OTHER\r
        --x\r
        Content-Disposition: %s\r
        Content-Type: %s\r
        \r
        """
            .formatted(disposition, type)
            .getBytes(UTF_8));
    form.writeBytes(file);
    form.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
    return post("multipart/form-data; boundary=x", form.toByteArray(), Tokens.forPartner(partner));
  }

  @Test
  void theSameFileForTheSamePurposeIsOneDocumentUnderItsFirstName() throws SQLException {
    byte[] pdf = SampleFiles.pdf(partner);

    Response first = upload(as(partner), "first.pdf", pdf, "OTHER");
    Response again = upload(as(partner), "again.pdf", pdf, "OTHER");

    first.then().statusCode(201);
    again.then().statusCode(201).body("fileName", equalTo("first.pdf"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(documentsOf(partner)).isEqualTo(1);
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
    assertThat(documentsOf(partner)).isEqualTo(3);

    String other = newPartner();
    upload(as(other), "a.pdf", pdf, "OTHER").then().statusCode(201);
    assertThat(documentsOf(other)).isEqualTo(1);
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
    assertThat(documentsOf(partner)).isEqualTo(1);
  }

  @Test
  void allViolationsAreReportedTogether() {
    form(as(partner))
        .multiPart("partnerId", "P-of-another")
        .multiPart("kind", "POEM")
        .multiPart("acknowledgedOn", "31.3.2026")
        .multiPart("colour", "red")
        .multiPart(file("empty.pdf", new byte[0]))
        .post("/documents")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/invalid-request"))
        .body(
            "violations.field",
            containsInAnyOrder("partnerId", "kind", "acknowledgedOn", "colour", "file"));
  }

  @Test
  void allMissingFieldsAreReportedTogether() {
    form(as(partner))
        .multiPart("acknowledgedOn", "2026-03-31")
        .post("/documents")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "+99999-01-01", "0000-06-01", "tomorrow", "2026-3-1"})
  void aDateThatIsNoneIsAViolation(String date) {
    acknowledgedOn(date)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("acknowledgedOn"));
  }

  @Test
  void aDayThatHasNotBegunAnywhereIsAViolation() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    acknowledgedOn("0001-01-01").then().statusCode(201);
    acknowledgedOn(today.toString()).then().statusCode(201);
    acknowledgedOn(today.plusDays(2).toString()).then().statusCode(400);
  }

  private Response acknowledgedOn(String date) {
    return form(as(partner))
        .multiPart(file("a.pdf", SampleFiles.pdf(partner)))
        .multiPart("kind", "CUSTOMER_ACKNOWLEDGEMENT")
        .multiPart("acknowledgedOn", date)
        .post("/documents");
  }

  @Test
  void aRepeatedOrMalformedPartIsAViolation() {
    form(as(partner))
        .multiPart("kind", "OTHER")
        .multiPart("kind", "OTHER")
        .multiPart("file", "a text")
        .multiPart("acknowledgedOn", "a.txt", SampleFiles.text("2026-01-01"))
        .post("/documents")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "file", "acknowledgedOn"));
  }

  @Test
  void aBodyThatIsNotAFormIsReported() {
    as(partner)
        .contentType(ContentType.JSON)
        .body("{\"kind\": \"OTHER\"}")
        .post("/documents")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/unsupported-media-type"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          multipart/form-data             | --x--
          multipart/form-data; boundary=  | --x--
          multipart/form-data; boundary="" | ----
          multipart/form-data; boundary=x |
          multipart/form-data; boundary=x | no form
          multipart/form-data; boundary=x | --x
          multipart/form-data; boundary=x | --x\\r\\n:\\r\\n
          """)
  void aFormThatIsBrokenIsNoFaultOfOurs(String type, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        post(
            type,
            body == null ? new byte[0] : body.translateEscapes().getBytes(UTF_8),
            Tokens.forPartner(partner));

    assertIsMalformed(response);
  }

  @Test
  void thePortalUploadsForThePartnerItNames() {
    byte[] pdf = SampleFiles.pdf(partner);

    String id =
        form(withRole("portal"))
            .multiPart(file("a.pdf", pdf))
            .multiPart("kind", "OTHER")
            .multiPart("partnerId", partner)
            .post("/documents")
            .then()
            .statusCode(201)
            .body("partnerId", equalTo(partner))
            .extract()
            .path("documentId");

    as(partner).get("/documents/" + id).then().statusCode(200);
    withRole("portal").get("/documents/" + id).then().statusCode(200);
    upload(withRole("portal"), "a.pdf", pdf, "OTHER")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("partnerId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "operator", "directory-feed"})
  void whoIsNeitherAPartnerNorThePortalUploadsNothing(String role) {
    upload(withRole(role), "a.pdf", SampleFiles.pdf(partner), "OTHER")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/role-missing"));
  }

  @Test
  void anUploadWithoutATokenIsUnauthorized() throws IOException, InterruptedException {
    HttpResponse<String> response =
        post("multipart/form-data; boundary=x", new byte[10 * 1024 * 1024], "no-token");

    assertThat(response.statusCode()).isEqualTo(401);
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
    assertThat(documentsOf(partner)).isEqualTo(1);
  }

  @Test
  void theOpenApiDocumentNamesTheParts() {
    as(partner)
        .get("/q/openapi")
        .then()
        .body(containsString("/documents/{documentId}/content"))
        .body(containsString("multipart/form-data"))
        .body(containsString("acknowledgedOn"))
        .body(not(containsString("MultipartFormDataInput")));
  }

  private HttpResponse<String> post(String contentType, byte[] body, String token)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(documents)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int documentsOf(String partnerId) throws SQLException {
    return count("select count(*) from document where partner_id = ?", partnerId);
  }

  private int largestChunk(String documentId) throws SQLException {
    return count(
        "select max(length(bytes)) from document_chunk where document_id = ?::uuid", documentId);
  }

  private int count(String sql, String parameter) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count = connection.prepareStatement(sql)) {
      count.setString(1, parameter);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
