package org.cpor.verifier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.testing.Gzip.gzip;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are JSON, or the status is 406; bodies are JSON or NDJSON, with or without gzip. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class MediaTypesComponentTest {

  private static final CheckingHttpClient HTTP = new CheckingHttpClient();

  @TestHTTPResource("/directory/import")
  URI directoryImport;

  private final UUID id = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "garbage", "text/html;;;", "a/b/c"})
  void nothingIsAnsweredInAnotherTypeThanJson(String accept) {
    for (String path :
        List.of("/partners/P-1/mpns", "/verifications/" + id, "/directory/tenants/" + id)) {
      given()
          .auth()
          .oauth2(Tokens.withRoles("operator", "directory-feed"))
          .accept(accept)
          .get(path)
          .then()
          .statusCode(406)
          .contentType("application/problem+json")
          .body("detail", containsString("application/json"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "text/plain", "application", "text/html"})
  void nothingIsTakenInAnotherTypeThanJson(String type) throws Exception {
    String token = "Bearer " + Tokens.withRoles("directory-feed", "portal");
    HttpResponse<String> check =
        HTTP.send(
            HttpRequest.newBuilder(directoryImport.resolve("/verifications"))
                .header("Authorization", token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{}"))
                .build());
    HttpResponse<String> put =
        HTTP.send(
            HttpRequest.newBuilder(directoryImport.resolve("/directory/tenants/" + id))
                .header("Authorization", token)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString("{}"))
                .build());

    assertThat(check.statusCode()).as(check.body()).isEqualTo(415);
    assertThat(check.headers().firstValue("Accept-Post")).contains("application/json");
    assertThat(put.statusCode()).as(put.body()).isEqualTo(415);
    assertThat(put.headers().firstValue("Accept")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-ndjson", "application/ndjson", "application/jsonl"})
  void anImportIsTakenUnderAllNamesOfItsTypeInGzipOrNot(String type) throws Exception {
    byte[] lines = tenant().getBytes(UTF_8);

    assertThat(importing(type, "identity", lines)).contains("\"applied\":1");
    assertThat(importing(type, "gzip", gzip(tenant().getBytes(UTF_8)))).contains("\"applied\":1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an-import-that-is-followed-by-more"})
  void anImportThatIsFollowedByOtherBytesIsMalformed(String key) throws Exception {
    byte[] whole = gzip((tenant() + tenant()).getBytes(UTF_8));
    byte[] more = Arrays.copyOf(whole, whole.length + 100);

    assertThat(importing("application/x-ndjson", "gzip", more, key))
        .contains("/problems/malformed-request");
  }

  @Test
  void anImportInAnotherCharsetThanUtf8IsRefused() throws Exception {
    assertThat(
            importing(
                "application/x-ndjson;charset=iso-8859-2", "identity", tenant().getBytes(UTF_8)))
        .contains("/problems/unsupported-media-type");
  }

  @Test
  void anImportWithIncompleteGzipIsMalformed() throws Exception {
    byte[] whole = gzip((tenant() + tenant() + tenant()).getBytes(UTF_8));

    assertThat(importing("application/x-ndjson", "gzip", Arrays.copyOf(whole, whole.length - 12)))
        .contains("/problems/malformed-request");
  }

  private static String tenant() {
    return "{\"type\":\"tenant\",\"id\":\""
        + UUID.randomUUID()
        + "\",\"displayName\":\"Zipped\",\"country\":\"HU\",\"domains\":[]}\n";
  }

  private String importing(String type, String encoding, byte[] lines) throws Exception {
    return importing(type, encoding, lines, "");
  }

  /**
   * @param key the idempotency key; empty for a request without a key
   */
  private String importing(String type, String encoding, byte[] lines, String key)
      throws Exception {
    String[] keyed = {key.isEmpty() ? "X-No-Key" : "Idempotency-Key", key};
    return HTTP.send(
            HttpRequest.newBuilder(directoryImport)
                .header("Authorization", "Bearer " + Tokens.withRoles("directory-feed"))
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(lines))
                .headers(keyed)
                .build())
        .body();
  }
}
