package org.cpor.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the changes that forbid a request of the last release: a narrower limit, or a token that is
 * needed now. Also finds changed tags of operations, because the classes of generated clients have
 * the names of tags. The library does not report these changes.
 */
final class NarrowerRequests {

  private static final List<String> MINIMA =
      List.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
  private static final List<String> MAXIMA =
      List.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");

  private final JsonNode released;
  private final JsonNode present;
  private final Set<String> compared = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private NarrowerRequests(JsonNode released, JsonNode present) {
    this.released = released;
    this.present = present;
  }

  /** A sentence for each change. */
  static List<String> between(JsonNode released, JsonNode present) {
    NarrowerRequests narrower = new NarrowerRequests(released, present);
    released
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    narrower.compareOperations(
                        operation.getKey() + " " + path.getKey(),
                        operation.getValue(),
                        present.path("paths").path(path.getKey()).path(operation.getKey()))));
    return narrower.found;
  }

  private void compareOperations(String name, JsonNode before, JsonNode after) {
    if (!after.isObject()) {
      found.add(name + " has another path or is missing");
      return;
    }
    if (!before.path("tags").equals(after.path("tags"))) {
      found.add(name + " has other tags");
    }
    if (before.path("security").isEmpty() && !after.path("security").isEmpty()) {
      found.add(name + " needs a token now");
    }
    for (JsonNode parameter : before.path("parameters")) {
      JsonNode was = at(parameter, released);
      for (JsonNode other : after.path("parameters")) {
        JsonNode is = at(other, present);
        if (was.path("name").equals(is.path("name")) && was.path("in").equals(is.path("in"))) {
          compareSchemas(
              name + ": the parameter " + was.path("name").asText(),
              was.path("schema"),
              is.path("schema"));
        }
      }
    }
    before
        .at("/requestBody/content")
        .properties()
        .forEach(content ->
            compareSchemas(
                name + ": " + content.getKey(),
                content.getValue().path("schema"),
                after.at("/requestBody/content").path(content.getKey()).path("schema")));
  }

  private void compareSchemas(String place, JsonNode before, JsonNode after) {
    if (before.has("$ref") && !compared.add(before.path("$ref").asText())) {
      return;
    }
    JsonNode was = at(before, released);
    JsonNode is = at(after, present);
    for (String minimum : MINIMA) {
      if (is.has(minimum)
          && (!was.has(minimum) || is.path(minimum).asDouble() > was.path(minimum).asDouble())) {
        found.add(place + " has a new or greater " + minimum);
      }
    }
    for (String maximum : MAXIMA) {
      if (is.has(maximum)
          && (!was.has(maximum) || is.path(maximum).asDouble() < was.path(maximum).asDouble())) {
        found.add(place + " has a new or smaller " + maximum);
      }
    }
    for (String restriction : List.of("enum", "pattern")) {
      if (is.has(restriction) && !was.has(restriction)) {
        found.add(place + " has a new " + restriction);
      }
    }
    was.path("properties")
        .properties()
        .forEach(property ->
            compareSchemas(
                place + "." + property.getKey(),
                property.getValue(),
                is.path("properties").path(property.getKey())));
    for (String part : List.of("items", "contentSchema")) {
      if (was.has(part)) {
        compareSchemas(place + "[]", was.path(part), is.path(part));
      }
    }
  }

  /** The node itself, or the node to which it refers. */
  private static JsonNode at(JsonNode node, JsonNode document) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
