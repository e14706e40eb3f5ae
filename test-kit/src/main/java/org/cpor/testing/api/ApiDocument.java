package org.cpor.testing.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An OpenAPI 3.1 document. */
public final class ApiDocument {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String LOCATION = "https://cpor.example/openapi.json";

  /**
   * JSON Schema with a rule for e-mail addresses that also accepts the top-level domain {@code
   * example}. The library's own rule refuses this domain.
   */
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s]+$", "must be an e-mail address"))
          .build();

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private volatile @Nullable ApiDocument ofRequests;

  private ApiDocument(JsonNode document, boolean assertsFormats) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDialect(
            DIALECT,
            builder ->
                builder
                    .schemas(Map.of(LOCATION, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(assertsFormats)
                            .build()));
  }

  /**
   * Reads a document in JSON. In the returned document, a schema with properties forbids all other
   * properties, except if the schema itself says whether other properties are allowed.
   */
  public static ApiDocument read(String json) {
    try {
      JsonNode document = JSON.readTree(json);
      document.path("components").path("schemas").forEach(ApiDocument::close);
      return new ApiDocument(document, true);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON", e);
    }
  }

  /**
   * The same document, for requests. Services also accept other spellings of ids, domains and
   * addresses, so the formats of these values are not asserted.
   */
  ApiDocument ofRequests() {
    ApiDocument known = ofRequests;
    if (known == null) {
      known = new ApiDocument(document, false);
      ofRequests = known;
    }
    return known;
  }

  /**
   * Forbids properties that {@code schema} does not name. The published document allows other
   * properties, because a service is allowed to add properties later. In tests, an answer with
   * another property shows that the description of this property is missing.
   */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
  }

  /**
   * The operation for a request; empty when the document has no such operation. If several paths
   * match, the path with the fewest variables counts, as in the services.
   */
  Optional<DocumentedOperation> find(String method, String path) {
    // The services ignore a slash at the end of a path.
    String withoutSlash = path.replaceFirst("(?<=.)/$", "");
    List<String> asked = segments(withoutSlash).stream().map(ApiDocument::decoded).toList();
    // The answer to HEAD has the same headers as the answer to GET, so the operation of GET
    // describes it.
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return document.path("paths").properties().stream()
        .filter(entry -> fits(segments(entry.getKey()), asked))
        .min(
            Comparator.comparingLong(
                entry -> entry.getKey().chars().filter(character -> character == '{').count()))
        .filter(entry -> entry.getValue().has(verb))
        .map(entry -> new DocumentedOperation(this, entry.getKey(), verb));
  }

  /** All operations of the document, in the order of the document. */
  List<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(entry -> entry.getValue().has("operationId"))
                .map(entry ->
                    new Operation(
                        entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue())))
        .toList();
  }

  /**
   * An operation of the document.
   *
   * @param verb such as {@code POST}
   * @param path with variables in braces, such as {@code /claims/{id}}
   * @param description the description of the operation in the document
   */
  record Operation(String verb, String path, JsonNode description) {

    /** The path with an id instead of each variable. No resource has this id. */
    String pathWithIds() {
      return path.replaceAll("[{][^}]+[}]", "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d");
    }

    /** The roles that may call the operation; none if the operation needs no token. */
    List<String> roles() {
      return StreamSupport.stream(description.path("x-roles").spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    }
  }

  static List<String> segments(String path) {
    return List.of(path.replaceAll("^/", "").split("/", -1));
  }

  /** A step of a path without percent-encoding. A plus sign in a path is a plus sign. */
  static String decoded(String step) {
    return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean fits(List<String> template, List<String> asked) {
    if (template.size() != asked.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      boolean fits =
          template.get(i).startsWith("{")
              ? !asked.get(i).isEmpty()
              : template.get(i).equals(asked.get(i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /**
   * The node at a JSON pointer. If this node is a reference, returns the node to which the
   * reference points.
   */
  JsonNode at(String pointer) {
    return document.at(resolved(pointer));
  }

  /** The node itself, or the node to which it refers. */
  JsonNode at(JsonNode node) {
    return node.path("$ref").isTextual() ? at(node.path("$ref").asText().substring(1)) : node;
  }

  /**
   * Follows the references that begin at {@code pointer}, and returns the pointer of the last node.
   */
  String resolved(String pointer) {
    JsonNode reference = document.at(pointer).path("$ref");
    return reference.isTextual() ? resolved(reference.asText().substring(1)) : pointer;
  }

  /** The violations of the schema at {@code pointer} by {@code value}. */
  List<String> errors(String pointer, JsonNode value) {
    Schema schema =
        schemas.computeIfAbsent(
            pointer, at -> registry.getSchema(SchemaLocation.of(LOCATION + "#" + at)));
    return schema.validate(value).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** The JSON value in {@code text}. */
  static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + text, e);
    }
  }

  static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
