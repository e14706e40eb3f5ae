package org.cpor.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.cpor.intake.Claiming;

/** Uploads for tests, as a partner's browser would send them. */
public final class Uploading {

  private Uploading() {}

  /** Uploads a file as the sender of {@code request}. */
  public static Response upload(
      RequestSpecification request, String name, byte[] bytes, String kind) {
    return form(request).multiPart("kind", kind).multiPart(file(name, bytes)).post("/documents");
  }

  /** Uploads a PDF with the text {@code text} for {@code partnerId} and returns its id. */
  public static UUID upload(String partnerId, String text) {
    return UUID.fromString(
        upload(Claiming.as(partnerId), "poe.pdf", SampleFiles.pdf(text), "OTHER")
            .then()
            .statusCode(201)
            .extract()
            .path("documentId"));
  }

  /** A form whose names may contain letters of any language. */
  public static RequestSpecification form(RequestSpecification request) {
    return request.config(
        RestAssured.config()
            .httpClient(
                HttpClientConfig.httpClientConfig()
                    .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(UTF_8)));
  }

  /** The part of the form that has the file. */
  public static MultiPartSpecification file(String name, byte[] bytes) {
    return new MultiPartSpecBuilder(bytes)
        .controlName("file")
        .fileName(name)
        .mimeType("application/octet-stream")
        .charset(UTF_8)
        .build();
  }
}
