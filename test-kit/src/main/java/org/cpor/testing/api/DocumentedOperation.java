package org.cpor.testing.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.cpor.stack.client.EventStream.Event;
import org.jspecify.annotations.Nullable;

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
      new DocumentedOperation(document.ofRequests(), path, verb)
          .checkRequest(exchange, violations);
    }
    return violations;
  }

  private void checkRequest(Exchange exchange, List<String> violations) {
    checkPath(exchange, violations);
    checkQuery(exchange, violations);
    checkSentHeaders(exchange, violations);
    checkSent(exchange, violations);
  }

  /**
   * Describes the parts of an event of this operation's stream that the document does not allow.
   */
  List<String> violations(Event event) {
    List<String> violations = new ArrayList<>();
    ObjectNode named = ApiDocument.JSON.createObjectNode().put("event", event.name());
    named.set("data", event.data());
    check(
        "the event",
        document.resolved(pointer() + "/responses/200")
            + "/content/"
            + ApiDocument.escaped("text/event-stream")
            + "/schema/contentSchema",
        named,
        violations);
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
      Optional<String> value = exchange.received().header(name);
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
    Optional<String> type = exchange.received().type();
    if (type.isEmpty() || exchange.answer().isEmpty()) {
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
      checkJson("the answer", schema, exchange.answer(), violations);
    } else if (MediaTypes.isLines(type.get())) {
      lines(exchange.answer())
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
    if (exchange.sent().body().isEmpty()) {
      return;
    }
    if (document.at(body).isMissingNode()) {
      // An operation without a documented body also accepts an empty object.
      if (!Set.of("", "{}").contains(exchange.sent().body().get().strip())) {
        violations.add("a body of the request is not documented");
      }
      return;
    }
    String type = exchange.sent().type().orElse("");
    Optional<String> documented = mediaType(document.at(body + "/content"), type);
    if (documented.isEmpty()) {
      violations.add("the media type %s of the request is not documented".formatted(type));
      return;
    }
    String schema = body + "/content/" + ApiDocument.escaped(documented.get()) + "/schema";
    if (MediaTypes.isJson(type) || MediaTypes.isForm(type)) {
      checkJson("the request", schema, exchange.sent().body().get(), violations);
    } else if (MediaTypes.isLines(type) && !hasRefusedLines(exchange)) {
      lines(exchange.sent().body().get())
          .forEach(line ->
              checkJson("a line of the request", schema + "/contentSchema", line, violations));
    }
  }

  /** Whether the answer says that a line of the request was refused. */
  private static boolean hasRefusedLines(Exchange exchange) {
    return lines(exchange.answer())
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

  /**
   * The pointers of the parameters in a place, by name. The names of headers are in lower case.
   *
   * @param place such as {@code query}
   */
  private Map<String, String> parametersIn(String place) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String list : List.of("/paths/" + ApiDocument.escaped(path), pointer())) {
      for (int i = 0; i < document.at(list + "/parameters").size(); i++) {
        String parameter = document.resolved(list + "/parameters/" + i);
        String name = document.at(parameter).path("name").asText();
        if (document.at(parameter).path("in").asText().equals(place)) {
          found.put(place.equals("header") ? name.toLowerCase(Locale.ROOT) : name, parameter);
        }
      }
    }
    return found;
  }

  private void checkPath(Exchange exchange, List<String> violations) {
    Map<String, String> parameters = parametersIn("path");
    List<String> names = ApiDocument.segments(path);
    List<String> values = ApiDocument.segments(exchange.target().getRawPath());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith("{")) {
        String name = names.get(i).substring(1, names.get(i).length() - 1);
        // A plus sign in a path is a plus sign.
        String value = URLDecoder.decode(values.get(i).replace("+", "%2B"), StandardCharsets.UTF_8);
        checkParameter("the path parameter " + name, parameters.get(name), value, violations);
      }
    }
  }

  private void checkSentHeaders(Exchange exchange, List<String> violations) {
    parametersIn("header")
        .forEach((name, parameter) -> {
          Optional<String> value = exchange.sent().header(name);
          if (value.isPresent()) {
            checkParameter("the header " + name, parameter, value.get(), violations);
          } else if (document.at(parameter).path("required").asBoolean()) {
            violations.add("the request has no header " + name);
          }
        });
  }

  private void checkParameter(
      String what, @Nullable String parameter, String value, List<String> violations) {
    if (parameter == null) {
      violations.add(what + " is not documented");
    } else {
      check(what, parameter + "/schema", parsed(value, parameter + "/schema"), violations);
    }
  }

  private void checkQuery(Exchange exchange, List<String> violations) {
    Map<String, String> parameters = parametersIn("query");
    String query = exchange.target().getRawQuery();
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String part : query.split("&", -1)) {
      String[] pair = part.split("=", 2);
      String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
      String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
      checkParameter("the query parameter " + name, parameters.get(name), value, violations);
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
