package org.cpor.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of a document. */
record DocumentedOperation(ApiDocument document, String path, String verb) {

  /**
   * The headers of answers that the document must describe, because clients need these headers. All
   * other headers are general headers of HTTP.
   */
  private static final Set<String> DOCUMENTED_HEADERS =
      Set.of(
          "location",
          "etag",
          "idempotent-replayed",
          "retry-after",
          "link",
          "www-authenticate",
          "ratelimit",
          "ratelimit-policy");

  /** The maximum number of lines of NDJSON that are checked. */
  private static final int MAX_LINES = 200;

  /** Describes the parts of an exchange that the document does not allow. */
  List<String> violations(Exchange exchange) {
    List<String> violations = new ArrayList<>();
    String response = document.resolved(pointer() + "/responses/" + exchange.status());
    if (document.at(response).isMissingNode()) {
      violations.add("the status %d is not documented".formatted(exchange.status()));
      return violations;
    }
    checkHeaders(exchange, response, violations);
    checkContent(exchange, response, violations);
    if (exchange.isSuccess()) {
      checkQuery(exchange, violations);
      checkSent(exchange, violations);
    }
    return violations;
  }

  private String pointer() {
    return "/paths/" + ApiDocument.escaped(path) + "/" + verb;
  }

  private void checkHeaders(Exchange exchange, String response, List<String> violations) {
    Map<String, String> documented = new LinkedHashMap<>();
    document
        .at(response + "/headers")
        .properties()
        .forEach(header ->
            documented.put(
                header.getKey().toLowerCase(Locale.ROOT),
                document.resolved(response + "/headers/" + ApiDocument.escaped(header.getKey()))));
    for (String name : DOCUMENTED_HEADERS) {
      Optional<String> value = exchange.header(name);
      if (value.isPresent()) {
        if (documented.containsKey(name)) {
          check(
              "the header " + name,
              documented.get(name) + "/schema",
              parsed(value.get(), documented.get(name) + "/schema"),
              violations);
        } else {
          violations.add("the header %s is not documented".formatted(name));
        }
      }
    }
  }

  private void checkContent(Exchange exchange, String response, List<String> violations) {
    JsonNode content = document.at(response + "/content");
    Optional<String> type = exchange.header("Content-Type");
    if (type.isEmpty() || exchange.received().isEmpty()) {
      if (!content.isEmpty()
          && exchange.status() != 304
          && !exchange.method().equals("HEAD")
          && !mayBeEmpty(type)) {
        violations.add("the answer has no content");
      }
      return;
    }
    Optional<String> documented = mediaType(content, type.get());
    if (documented.isEmpty()) {
      violations.add("the media type %s is not documented".formatted(type.get()));
      return;
    }
    String schema = response + "/content/" + ApiDocument.escaped(documented.get()) + "/schema";
    if (MediaTypes.isJson(type.get())) {
      checkJson("the answer", schema, exchange.received(), violations);
    } else if (MediaTypes.isLines(type.get())) {
      lines(exchange.received())
          .forEach(line ->
              checkJson("a line of the answer", schema + "/contentSchema", line, violations));
    }
  }

  /**
   * Whether a body of this type is allowed to be empty. NDJSON can have zero lines. An event stream
   * has no events yet when its headers arrive.
   */
  private static boolean mayBeEmpty(Optional<String> type) {
    return type.filter(given -> MediaTypes.isLines(given) || MediaTypes.isEventStream(given))
        .isPresent();
  }

  private void checkSent(Exchange exchange, List<String> violations) {
    String body = document.resolved(pointer() + "/requestBody");
    if (exchange.sent().isEmpty()) {
      return;
    }
    if (document.at(body).isMissingNode()) {
      // An operation without a documented body also accepts an empty object.
      if (!Set.of("", "{}").contains(exchange.sent().get().strip())) {
        violations.add("a body of the request is not documented");
      }
      return;
    }
    String type = exchange.sentType().orElse("");
    Optional<String> documented = mediaType(document.at(body + "/content"), type);
    if (documented.isEmpty()) {
      violations.add("the media type %s of the request is not documented".formatted(type));
      return;
    }
    String schema = body + "/content/" + ApiDocument.escaped(documented.get()) + "/schema";
    if (MediaTypes.isJson(type) || MediaTypes.isForm(type)) {
      checkJson("the request", schema, exchange.sent().get(), violations);
    } else if (MediaTypes.isLines(type) && !hasRefusedLines(exchange)) {
      lines(exchange.sent().get())
          .forEach(line ->
              checkJson("a line of the request", schema + "/contentSchema", line, violations));
    }
  }

  /** Whether the answer says that a line of the request was refused. */
  private static boolean hasRefusedLines(Exchange exchange) {
    return lines(exchange.received())
        .map(ApiDocument::parsed)
        .anyMatch(line -> line.has("line") && !line.has("claimId"));
  }

  /** The first lines of NDJSON, without a byte order mark. */
  private static Stream<String> lines(String ndjson) {
    return ndjson
        .replaceFirst("^\uFEFF", "")
        .lines()
        .filter(line -> !line.isBlank())
        .limit(MAX_LINES);
  }

  private void checkQuery(Exchange exchange, List<String> violations) {
    Map<String, String> schemas = new LinkedHashMap<>();
    JsonNode parameters = document.at(pointer() + "/parameters");
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = document.resolved(pointer() + "/parameters/" + i);
      if (document.at(parameter).path("in").asText().equals("query")) {
        schemas.put(document.at(parameter).path("name").asText(), parameter + "/schema");
      }
    }
    String query = exchange.target().getRawQuery();
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String part : query.split("&", -1)) {
      String[] pair = part.split("=", 2);
      String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
      String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
      String schema = schemas.get(name);
      if (schema == null) {
        violations.add("the query parameter %s is not documented".formatted(name));
      } else {
        check("the query parameter " + name, schema, parsed(value, schema), violations);
      }
    }
  }

  /** Parses a parameter or header into the JSON type of its schema. */
  private JsonNode parsed(String value, String schema) {
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

  private void checkJson(String what, String schema, String json, List<String> violations) {
    try {
      check(what, schema, ApiDocument.JSON.readTree(json), violations);
    } catch (JsonProcessingException e) {
      violations.add(what + " is not JSON: " + e.getOriginalMessage());
    }
  }

  private void check(String what, String schema, JsonNode value, List<String> violations) {
    if (document.at(schema).isMissingNode()) {
      violations.add(what + " has no schema");
      return;
    }
    document.errors(schema, value).forEach(error -> violations.add(what + ": " + error));
  }

  private static Optional<String> mediaType(JsonNode content, String type) {
    String bare = MediaTypes.bare(type);
    List<String> documented = new ArrayList<>();
    content.fieldNames().forEachRemaining(documented::add);
    return documented.stream()
        .filter(name -> MediaTypes.bare(name).equals(bare) || name.equals("*/*"))
        .findFirst();
  }
}
