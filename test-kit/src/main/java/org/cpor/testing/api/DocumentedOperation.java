package org.cpor.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cpor.stack.client.EventStream.Event;

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
      new DocumentedOperation(document.ofRequests(), path, verb).checkRequest(exchange, violations);
    }
    return violations;
  }

  private void checkRequest(Exchange exchange, List<String> violations) {
    new DocumentedParameters(document, path, verb).check(exchange, violations);
    checkSent(exchange, violations);
  }

  /**
   * Describes the parts of an event of this operation's stream that the document does not allow.
   */
  List<String> violations(Event event) {
    List<String> violations = new ArrayList<>();
    ObjectNode named = ApiDocument.JSON.createObjectNode().put("event", event.name());
    named.set("data", event.data());
    values()
        .check(
            "the event",
            document.resolved(pointer() + "/responses/200")
                + "/content/"
                + ApiDocument.escaped("text/event-stream")
                + "/schema/contentSchema",
            named,
            violations);
    return violations;
  }

  private DocumentedValues values() {
    return new DocumentedValues(document);
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
    documented.forEach((name, header) -> {
      if (document.at(header).path("required").asBoolean()
          && exchange.received().header(name).isEmpty()) {
        violations.add("the answer has no header " + name);
      }
    });
    for (String name : DOCUMENTED_HEADERS) {
      Optional<String> value = exchange.received().header(name);
      if (value.isPresent()) {
        if (documented.containsKey(name)) {
          values()
              .check(
                  "the header " + name,
                  documented.get(name) + "/schema",
                  values().parsed(value.get(), documented.get(name) + "/schema"),
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
      values().checkJson("the answer", schema, exchange.answer(), violations);
    } else if (MediaTypes.isLines(type.get())) {
      lines(exchange.answer())
          .forEach(line ->
              values()
                  .checkJson("a line of the answer", schema + "/contentSchema", line, violations));
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
      values().checkJson("the request", schema, exchange.sent().body().get(), violations);
    } else if (MediaTypes.isLines(type) && !hasRefusedLines(exchange)) {
      lines(exchange.sent().body().get())
          .forEach(line ->
              values()
                  .checkJson("a line of the request", schema + "/contentSchema", line, violations));
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

  private static Optional<String> mediaType(JsonNode content, String type) {
    String bare = MediaTypes.bare(type);
    List<String> documented = new ArrayList<>();
    content.fieldNames().forEachRemaining(documented::add);
    return documented.stream()
        .filter(name -> MediaTypes.bare(name).equals(bare) || name.equals("*/*"))
        .findFirst();
  }
}
