package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpor.stack.process.PartName;

/**
 * An operation of a service, from its OpenAPI document.
 *
 * @param path the path, with the names of parameters in braces
 * @param bodies for each accepted media type, the schema of the body
 */
record ApiOperation(
    PartName service,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Schema> bodies) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** The place of a parameter: {@code path}, {@code query} or {@code header}. */
  record Parameter(String name, String in, boolean isRequired, Schema schema) {}

  /** All operations of a document. */
  static List<ApiOperation> in(PartName service, JsonNode document) {
    List<ApiOperation> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                    operations.add(
                        new ApiOperation(
                            service,
                            method.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            parameters(document, path.getValue(), method.getValue()),
                            bodies(document, method.getValue())))));
    return operations;
  }

  private static List<Parameter> parameters(JsonNode document, JsonNode path, JsonNode operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode of : List.of(path, operation)) {
      of.path("parameters")
          .forEach(one -> {
            Schema parameter = new Schema(document, one);
            parameters.add(
                new Parameter(
                    parameter.text("name"),
                    parameter.text("in"),
                    parameter.isTrue("required"),
                    parameter.at("schema")));
          });
    }
    return parameters;
  }

  private static Map<String, Schema> bodies(JsonNode document, JsonNode operation) {
    Map<String, Schema> bodies = new LinkedHashMap<>();
    new Schema(document, operation.path("requestBody"))
        .node()
        .path("content")
        .properties()
        .forEach(type ->
            bodies.put(type.getKey(), new Schema(document, type.getValue().path("schema"))));
    return bodies;
  }

  /** The name in reports, such as {@code POST intake /claims}. */
  @Override
  public String toString() {
    return method + " " + service + " " + path;
  }
}
