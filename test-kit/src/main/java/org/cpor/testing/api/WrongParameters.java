package org.cpor.testing.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cpor.testing.Tokens;

/** Calls each operation of a document with wrong parameters. */
public final class WrongParameters {

  private static final String UNKNOWN = "pageSize";
  private static final String ID = "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d";

  private WrongParameters() {}

  /**
   * The operations that did not refuse a parameter by its name, each with its answer. Each
   * operation is called with a parameter that no operation has, and with each of its own parameters
   * without a value.
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

  /** The operation with its answer; empty if the operation refuses the parameter. */
  private static Optional<String> accepted(
      ApiDocument.Operation operation, String name, String value) {
    Response answer =
        send(operation.verb(), operation.path(), operation.description(), name, value);
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

  private static Response send(
      String verb, String path, JsonNode operation, String name, String value) {
    RequestSpecification request = given();
    if (operation.has("x-roles")) {
      request.auth().oauth2(Tokens.withRoles(roles(operation)));
    }
    JsonNode content = operation.at("/requestBody/content");
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
    return request.queryParam(name, value).request(verb, withIds(path));
  }

  /** The path of a document, with an id instead of each variable. */
  static String withIds(String path) {
    return path.replaceAll("[{][^}]+[}]", ID);
  }

  static String[] roles(JsonNode operation) {
    return StreamSupport.stream(operation.path("x-roles").spliterator(), false)
        .map(JsonNode::asText)
        .toArray(String[]::new);
  }

  private static boolean isRefused(Response answer, String name) {
    return answer.statusCode() == 400
        && answer.<List<String>>path("violations.field").equals(List.of(name));
  }
}
