package org.cpor.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the values of requests for which an OpenAPI document has no limit or no example. */
final class UnlimitedValues {

  /**
   * The keywords that limit a value, by the type of the value. A value needs at least one of them.
   */
  private static final Map<String, List<String>> LIMITS =
      Map.of(
          "string",
          List.of("maxLength", "pattern", "enum", "const", "format", "contentSchema"),
          "integer",
          List.of("maximum"),
          "number",
          List.of("maximum"),
          "array",
          List.of("maxItems"));

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
    LIMITS.forEach((type, keywords) -> {
      if (isOf(type, schema) && keywords.stream().noneMatch(schema::has)) {
        found.add(place + " has no limit");
      }
    });
  }

  /**
   * Whether the type of a schema is {@code type}, or a list of types that contains {@code type}.
   */
  private static boolean isOf(String type, JsonNode schema) {
    JsonNode declared = schema.path("type");
    return declared.asText().equals(type)
        || StreamSupport.stream(declared.spliterator(), false)
            .anyMatch(one -> one.asText().equals(type));
  }

  /** The node itself, or the node to which it refers. */
  private JsonNode at(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
