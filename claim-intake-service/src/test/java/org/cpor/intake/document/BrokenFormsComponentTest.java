package org.cpor.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.document.RawUploads.assertIsMalformed;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that cannot be read is an error of the client, and the answer says so. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class BrokenFormsComponentTest {

  @TestHTTPResource("/documents")
  URI documents;

  private final String partner = newPartner();

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
    assertIsMalformed(
        new RawUploads(documents).postForm(partner, disposition, type, SampleFiles.pdf(partner)));
  }

  @Test
  void aPartWithoutDispositionIsAClientError() throws IOException, InterruptedException {
    assertIsMalformed(
        new RawUploads(documents)
            .post(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Type: text/plain\r\n\r\nOTHER\r\n--x--\r\n".getBytes(UTF_8),
                Tokens.forPartner(partner)));
  }

  @Test
  void aFormOfThousandsOfPartsIsAClientError() throws IOException, InterruptedException {
    String part = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n";

    assertIsMalformed(
        new RawUploads(documents)
            .post(
                "multipart/form-data; boundary=x",
                (part.repeat(2_000) + "--x--\r\n").getBytes(UTF_8),
                Tokens.forPartner(partner)));
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
        new RawUploads(documents)
            .post(
                type,
                body == null ? new byte[0] : body.translateEscapes().getBytes(UTF_8),
                Tokens.forPartner(partner));

    assertIsMalformed(response);
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
}
