package org.cpor.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes an OpenAPI 3.1 document as OpenAPI 3.0. The library that compares documents does not see
 * the types of a 3.1 document.
 */
final class OpenApi30 {

  private OpenApi30() {}

  /**
   * A copy of {@code document} in OpenAPI 3.0. In 3.1 a text such as NDJSON has the schema of its
   * values as {@code contentSchema}. The copy has the schema of the values in place of the text,
   * because 3.0 has no {@code contentSchema}.
   */
  static JsonNode of(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    copy.put("openapi", "3.0.3");
    replaceTexts(copy);
    convert(copy);
    return copy;
  }

  private static void replaceTexts(ObjectNode node) {
    if (node.remove("contentSchema") instanceof ObjectNode value) {
      node.removeAll();
      node.setAll(value);
    }
    replaceTextsIn(node);
  }

  private static void replaceTextsIn(JsonNode node) {
    for (JsonNode child : node) {
      if (child instanceof ObjectNode object) {
        replaceTexts(object);
      } else {
        replaceTextsIn(child);
      }
    }
  }

  /** In 3.0 a schema has one type, and null is not a type. */
  private static void convert(JsonNode node) {
    if (node instanceof ObjectNode object && object.get("type") instanceof ArrayNode types) {
      object.remove("type");
      for (JsonNode type : types) {
        if (type.asText().equals("null")) {
          object.put("nullable", true);
        } else if (object.has("type")) {
          throw new IllegalArgumentException("a schema has several types: " + types);
        } else {
          object.put("type", type.asText());
        }
      }
    }
    node.forEach(OpenApi30::convert);
  }
}
