package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A part of an OpenAPI document. References are followed. */
record Schema(JsonNode document, JsonNode node) {

  private static final int LONGEST_CHAIN = 20;

  Schema {
    for (int i = 0; node.has("$ref") && i < LONGEST_CHAIN; i++) {
      node = document.at(node.path("$ref").asText().substring(1));
    }
  }

  Schema at(String field) {
    return new Schema(document, node.path(field));
  }

  String text(String field) {
    return node.path(field).asText();
  }

  boolean isTrue(String field) {
    return node.path(field).asBoolean();
  }

  boolean has(String field) {
    return node.has(field);
  }

  /** The permitted type, without {@code null}; empty when any type is permitted. */
  String type() {
    JsonNode type = node.path("type");
    if (!type.isArray()) {
      return type.asText();
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return "";
  }

  /** The schemas in {@code oneOf}, {@code anyOf} or {@code allOf}. */
  List<Schema> alternatives() {
    List<Schema> found = new ArrayList<>();
    for (String of : List.of("oneOf", "anyOf", "allOf")) {
      node.path(of).forEach(one -> found.add(new Schema(document, one)));
    }
    return found.stream().filter(one -> !one.type().equals("null")).toList();
  }
}
