package org.cpor.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;

/** Uploads whose bytes a test writes itself, because client libraries refuse to send them. */
record RawUploads(URI documents) {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

  /** Posts a form of {@code partner} with a kind, and a file with these headers. */
  HttpResponse<String> postForm(String partner, String disposition, String type, byte[] file)
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

  /** Posts these bytes with this token. */
  HttpResponse<String> post(String contentType, byte[] body, String token)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(documents)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  static void assertIsMalformed(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body()).doesNotContain("xception");
  }
}
