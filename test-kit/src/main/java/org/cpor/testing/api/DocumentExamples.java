package org.cpor.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares the examples of a document with its schemas. */
public final class DocumentExamples {

  private final ApiDocument document;
  private final List<String> violations = new ArrayList<>();

  private DocumentExamples(ApiDocument document) {
    this.document = document;
  }

  /** The errors in the examples, each with the place of the example. */
  public static List<String> violations(ApiDocument document) {
    DocumentExamples examples = new DocumentExamples(document);
    examples.visit("");
    return examples.violations;
  }

  private void visit(String pointer) {
    JsonNode node = document.at(pointer);
    if (node.path("examples").isArray()) {
      node.path("examples").forEach(example -> check(pointer, pointer, example));
    }
    if (node.has("schema") && node.path("examples").isObject()) {
      node.path("examples")
          .properties()
          .forEach(example -> checkBody(pointer, example.getValue().path("value")));
    }
    if (node.isObject()) {
      node.properties()
          .forEach(field -> {
            if (!field.getKey().equals("examples") && !field.getValue().has("$ref")) {
              visit(pointer + "/" + ApiDocument.escaped(field.getKey()));
            }
          });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(pointer + "/" + i);
      }
    }
  }

  /**
   * Checks the example of a media type. If the media type is NDJSON, each line of the example is a
   * JSON value.
   */
  private void checkBody(String pointer, JsonNode value) {
    String type = pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
    if (MediaTypes.isJson(type)) {
      check(pointer, pointer + "/schema", value);
    } else if (MediaTypes.isLines(type)) {
      value
          .asText()
          .lines()
          .forEach(
              line -> check(pointer, pointer + "/schema/contentSchema", ApiDocument.parsed(line)));
    }
  }

  private void check(String place, String schema, JsonNode example) {
    document
        .errors(schema, example)
        .forEach(error -> violations.add(place + ": " + error + " in " + example));
  }
}
