package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cpor.testing.Tokens;

/** Batches that a partner sends, and their answers. */
abstract class SentBatches {

  static final String PROBLEMS = "https://cpor.example/problems/";

  @TestHTTPResource("/claims/batch")
  URI batch;

  final String partner = newPartner();

  RequestSpecification keyed(String key) {
    return as(partner).header("Idempotency-Key", key);
  }

  ExtractableResponse<Response> pageOfClaims(String after) {
    return as(partner).get("/claims?limit=200" + after).then().statusCode(200).extract();
  }

  /** The number of claims of the partner. */
  int claims() {
    int claims = 0;
    String after = "";
    while (true) {
      var page = pageOfClaims(after);
      claims += page.<List<?>>path("items").size();
      if (page.path("next") == null) {
        return claims;
      }
      after = "&after=" + page.path("next");
    }
  }

  static ValidatableResponse post(RequestSpecification as, byte[] lines) {
    return as.contentType("application/x-ndjson; charset=utf-8")
        .body(lines)
        .post("/claims/batch")
        .then();
  }

  static List<JsonNode> send(RequestSpecification as, byte[] lines) throws IOException {
    return answers(post(as, lines));
  }

  static List<JsonNode> answers(ValidatableResponse response) throws IOException {
    String body = response.statusCode(200).contentType("application/x-ndjson").extract().asString();
    List<JsonNode> answers = new ArrayList<>();
    for (String answer : body.lines().toList()) {
      answers.add(JSON.readTree(answer));
    }
    return answers;
  }

  static byte[] bytes(int count, IntFunction<String> line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line.apply(i)).append('\n');
    }
    return lines.toString().getBytes(UTF_8);
  }

  /** Begins a request. The test itself sends the body and reads the answer. */
  Socket connect() throws IOException {
    return connect("");
  }

  Socket connect(String header) throws IOException {
    Socket client = new Socket(InetAddress.getLoopbackAddress(), batch.getPort());
    client
        .getOutputStream()
        .write(
            """
            POST /claims/batch HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            Authorization: Bearer %s\r
            %s\r
            """
                .formatted(Tokens.forPartner(partner), header)
                .getBytes(US_ASCII));
    return client;
  }

  static void chunk(OutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    to.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    to.write(bytes);
    to.write("\r\n".getBytes(US_ASCII));
    to.flush();
  }
}
