package org.cpor.testing.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cpor.testing.Tokens;

/** Calls each operation of a document with a parameter that no operation has. */
public final class UnknownParameters {

  private static final String NAME = "pageSize";
  private static final String ID = "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d";

  private UnknownParameters() {}

  /** The operations that did not refuse the parameter by its name, each with its answer. */
  public static List<String> acceptedBy(ApiDocument document) {
    List<String> accepted = new ArrayList<>();
    for (ApiDocument.Operation operation : document.operations()) {
      Response answer = send(operation.verb(), operation.path(), operation.description());
      if (!isRefused(answer)) {
        accepted.add(
            operation.verb()
                + " "
                + operation.path()
                + ": "
                + answer.statusCode()
                + " "
                + answer.asString());
      }
    }
    return accepted;
  }

  private static Response send(String verb, String path, JsonNode operation) {
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
    return request.queryParam(NAME, 5).request(verb, withIds(path));
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

  private static boolean isRefused(Response answer) {
    return answer.statusCode() == 400
        && answer.<List<String>>path("violations.field").equals(List.of(NAME));
  }
}
