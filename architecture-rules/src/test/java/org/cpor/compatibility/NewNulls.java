package org.cpor.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of answers that can be null, but were never null in the last release. The library does
 * not report them.
 */
final class NewNulls {

  private static final String SCHEMAS = "#/components/schemas/";

  private final Set<String> answered = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private NewNulls() {}

  /** A sentence for each value, with the JSON pointer of its schema. */
  static List<String> between(JsonNode released, JsonNode present) {
    NewNulls nulls = new NewNulls();
    present
        .path("paths")
        .forEach(
            path -> path.forEach(operation -> nulls.follow(operation.path("responses"), present)));
    nulls.follow(present.at("/components/responses"), present);
    for (String schema : nulls.answered) {
      nulls.compare(
          released.at("/components/schemas/" + schema),
          present.at("/components/schemas/" + schema),
          SCHEMAS + schema);
    }
    nulls.found.sort(null);
    return nulls.found;
  }

  /** Adds the names of all schemas that {@code node} uses, also through other schemas. */
  private void follow(JsonNode node, JsonNode document) {
    String reference = node.path("$ref").asText();
    if (reference.startsWith(SCHEMAS)) {
      String schema = reference.substring(SCHEMAS.length());
      if (answered.add(schema)) {
        follow(document.at("/components/schemas/" + schema), document);
      }
    }
    node.forEach(child -> follow(child, document));
  }

  private void compare(JsonNode released, JsonNode present, String pointer) {
    if (released.has("type") && !allowsNull(released) && allowsNull(present)) {
      found.add(pointer + " can be null now");
    }
    released
        .properties()
        .forEach(part ->
            compare(part.getValue(), present.path(part.getKey()), pointer + "/" + part.getKey()));
  }

  private static boolean allowsNull(JsonNode schema) {
    for (JsonNode type : schema.path("type")) {
      if (type.asText().equals("null")) {
        return true;
      }
    }
    return false;
  }
}
