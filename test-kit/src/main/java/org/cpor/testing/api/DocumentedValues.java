package org.cpor.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** Compares values with the schemas of a document. */
record DocumentedValues(ApiDocument document) {

  /** Parses a parameter or header into the JSON type of its schema. */
  JsonNode parsed(String value, String schema) {
    String resolved = document.resolved(schema);
    JsonNode node = document.at(resolved);
    return switch (node.path("type").asText()) {
      case "integer", "number", "boolean" -> {
        try {
          yield ApiDocument.JSON.readTree(value);
        } catch (JsonProcessingException e) {
          yield TextNode.valueOf(value);
        }
      }
      case "array" -> JsonNodeFactory.instance.arrayNode().add(parsed(value, resolved + "/items"));
      default -> TextNode.valueOf(value);
    };
  }

  void checkJson(String what, String schema, String json, List<String> violations) {
    try {
      check(what, schema, ApiDocument.JSON.readTree(json), violations);
    } catch (JsonProcessingException e) {
      violations.add(what + " is not JSON: " + e.getOriginalMessage());
    }
  }

  void check(String what, String schema, JsonNode value, List<String> violations) {
    if (document.at(schema).isMissingNode()) {
      violations.add(what + " has no schema");
      return;
    }
    document.errors(schema, value).forEach(error -> violations.add(what + ": " + error));
  }
}
