package org.cpor.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.document.Uploading.file;
import static org.cpor.intake.document.Uploading.form;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner, or the portal for a partner, uploads documents of up to 25 MiB. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class UploadingDocumentComponentTest {

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
    assertThat(new StoredDocuments(dataSource).largestChunkOf(uploaded.path("documentId")))
        .isLessThanOrEqualTo(256 * 1024);
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
        new RawUploads(documents)
            .post("multipart/form-data; boundary=x", new byte[10 * 1024 * 1024], "no-token");

    assertThat(response.statusCode()).isEqualTo(401);
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

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
