package org.cpor.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The content of a file decides whether the file is accepted. The file is stored under a name that
 * fits its format.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AcceptingFilesComponentTest {

  @TestHTTPResource("/documents")
  URI documents;

  @Inject DataSource dataSource;

  private final String partner = newPartner();

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
    assertThat(new StoredDocuments(dataSource).of(partner)).isZero();
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
        new RawUploads(documents)
            .postForm(
                partner, disposition, "application/pdf", SampleFiles.pdf(partner + disposition));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.body()).contains("\"fileName\":\"á.pdf\"");
  }
}
