package org.cpor.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the values of requests for which an OpenAPI document has no limit or no example. */
final class UnlimitedValues {

  /** The keywords that limit a value of a type. */
  private enum Limits {
    STRING("maxLength", "pattern", "enum", "const", "format", "contentSchema"),
    INTEGER("maximum"),
    NUMBER("maximum"),
    ARRAY("maxItems");

    private final List<String> keywords;

    Limits(String... keywords) {
      this.keywords = List.of(keywords);
    }
  }

  private final JsonNode document;
  private final Set<String> visited = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  private UnlimitedValues(JsonNode document) {
    this.document = document;
  }

  /**
   * The parameters without a limit or without an example, and the fields of bodies without a limit.
   */
  static List<String> of(JsonNode document) {
    UnlimitedValues values = new UnlimitedValues(document);
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    values.visitOperation(
                        operation.getKey() + " " + path.getKey(), operation.getValue())));
    return values.found;
  }

  private void visitOperation(String name, JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode described = at(parameter);
      JsonNode schema = at(described.path("schema"));
      String place = name + ": the parameter " + described.path("name").asText();
      checkLimit(place, schema);
      if (Stream.of(described, schema, at(schema.path("items"))).noneMatch(this::hasExample)) {
        found.add(place + " has no example");
      }
    }
    operation
        .at("/requestBody/content")
        .properties()
        .forEach(
            content -> visit(name + ": " + content.getKey(), content.getValue().path("schema")));
  }

  private boolean hasExample(JsonNode described) {
    return Stream.of("example", "examples", "enum", "default").anyMatch(described::has);
  }

  private void visit(String place, JsonNode reference) {
    if (reference.has("$ref") && !visited.add(reference.path("$ref").asText())) {
      return;
    }
    JsonNode schema = at(reference);
    checkLimit(place, schema);
    schema
        .path("properties")
        .properties()
        .forEach(property -> visit(place + "." + property.getKey(), property.getValue()));
    Stream.of("items", "contentSchema")
        .filter(schema::has)
        .forEach(part -> visit(place + "[]", schema.path(part)));
    Stream.of("oneOf", "anyOf", "allOf")
        .flatMap(parts -> StreamSupport.stream(schema.path(parts).spliterator(), false))
        .forEach(part -> visit(place, part));
  }

  private void checkLimit(String place, JsonNode schema) {
    for (Limits limits : Limits.values()) {
      if (isOf(limits, schema) && limits.keywords.stream().noneMatch(schema::has)) {
        found.add(place + " has no limit");
      }
    }
  }

  private static boolean isOf(Limits limits, JsonNode schema) {
    JsonNode type = schema.path("type");
    return Stream.concat(
            Stream.of(type.asText()),
            StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText))
        .anyMatch(limits.name()::equalsIgnoreCase);
  }

  /** The node itself, or the node to which it refers. */
  private JsonNode at(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
