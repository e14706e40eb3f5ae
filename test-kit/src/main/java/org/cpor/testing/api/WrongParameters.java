package org.cpor.testing.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpor.testing.Tokens;

/** Calls each operation of a document with wrong parameters. */
public final class WrongParameters {

  private static final String UNKNOWN = "pageSize";

  private WrongParameters() {}

  /**
   * Calls each operation with a parameter that no operation has, and with each of its own query
   * parameters without a value. Returns the calls that were not refused because of this parameter,
   * each with its answer.
   */
  public static List<String> acceptedBy(ApiDocument document) {
    List<String> accepted = new ArrayList<>();
    for (ApiDocument.Operation operation : document.operations()) {
      accepted(operation, UNKNOWN, "5").ifPresent(accepted::add);
      for (JsonNode parameter : operation.description().path("parameters")) {
        JsonNode described = document.at(parameter);
        if (described.path("in").asText().equals("query")) {
          accepted(operation, described.path("name").asText(), "").ifPresent(accepted::add);
        }
      }
    }
    return accepted;
  }

  /** The call with its answer; empty if the operation refuses the parameter. */
  private static Optional<String> accepted(
      ApiDocument.Operation operation, String name, String value) {
    Response answer = send(operation, name, value);
    return isRefused(answer, name)
        ? Optional.empty()
        : Optional.of(
            "%s %s with %s=%s: %d %s"
                .formatted(
                    operation.verb(),
                    operation.path(),
                    name,
                    value,
                    answer.statusCode(),
                    answer.asString()));
  }

  private static Response send(ApiDocument.Operation operation, String name, String value) {
    RequestSpecification request = given();
    if (!operation.roles().isEmpty()) {
      request.auth().oauth2(Tokens.withRoles(operation.roles().toArray(String[]::new)));
    }
    JsonNode content = operation.description().at("/requestBody/content");
    if (!content.isEmpty()) {
      String type = content.fieldNames().next();
      if (type.startsWith("multipart/")) {
        request.multiPart("file", "text");
      } else if (type.equals("application/x-www-form-urlencoded")) {
        request.contentType(type).formParam("field", "value");
      } else {
        request.header("Content-Type", type + "; charset=utf-8").body("{}".getBytes(UTF_8));
      }
    }
    return request.queryParam(name, value).request(operation.verb(), operation.pathWithIds());
  }

  private static boolean isRefused(Response answer, String name) {
    return answer.statusCode() == 400
        && answer.<List<String>>path("violations.field").equals(List.of(name));
  }
}
