package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cpor.stack.client.ApiClient;

/** Values that a schema permits. */
final class JsonValues {

  private static final int DEEPEST = 6;

  /**
   * Values for fields of valid requests, by the name of the field. The values of other fields
   * follow the schema.
   */
  private static final Map<String, List<String>> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("partnerId", List.of(Sender.PARTNER, "P-1001")),
          Map.entry("mpnId", List.of("1000001", "4567890")),
          Map.entry("domain", List.of("contoso.example", "árvíz.example")),
          Map.entry("domains", List.of("contoso.example", "fabrikam.example")),
          Map.entry("product", List.of("DYNAMICS_365_SALES", "POWER_BI", "EXCHANGE")),
          Map.entry("products", List.of("DYNAMICS_365_SALES", "POWER_BI")),
          Map.entry("solutionArea", List.of("BUSINESS_APPLICATIONS", "MICROSOFT_365")),
          Map.entry("activity", List.of("USAGE", "PRESALES")),
          Map.entry("email", List.of("info@contoso.example", "kiss.anna@fabrikam.example")),
          Map.entry("locale", List.of("hu", "en")),
          Map.entry("country", List.of("HU", "DE")),
          Map.entry("region", List.of("HU", "DE")),
          Map.entry("type", List.of("tenant", "subscription", "partner", "identifier")),
          Map.entry("kind", List.of("OTHER", "SKU", "ORDER")),
          Map.entry("sort", List.of("filedAt", "-filedAt", "reviewDueAt")),
          Map.entry("limit", List.of("1", "50", "200")),
          Map.entry("businessDays", List.of("1", "5")),
          Map.entry("url", List.of("https://hooks.contoso.example/cpor")),
          Map.entry("secret", List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));

  private final Random random;
  private final KnownValues known;

  JsonValues(Random random, KnownValues known) {
    this.random = random;
    this.known = known;
  }

  /** A value for a field with the name {@code name}. */
  JsonNode of(Schema schema, String name) {
    return of(schema, name, 0);
  }

  /** A value as text, for a parameter with the name {@code name}. */
  String text(Schema schema, String name) {
    JsonNode value = of(schema, name);
    return value.isTextual() ? value.textValue() : value.toString();
  }

  private JsonNode of(Schema schema, String name, int depth) {
    JsonNode choices = schema.node().path("enum");
    if (choices.size() > 0) {
      return choices.get(random.nextInt(choices.size()));
    }
    List<Schema> alternatives = schema.alternatives();
    if (!alternatives.isEmpty()) {
      return of(alternatives.get(random.nextInt(alternatives.size())), name, depth);
    }
    return switch (schema.type()) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, name, depth);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
      case "integer", "number" ->
          LongNode.valueOf(schema.node().path("minimum").asLong(0) + random.nextInt(20));
      default -> TextNode.valueOf(text(schema.text("format"), name));
    };
  }

  private ObjectNode object(Schema schema, int depth) {
    ObjectNode object = ApiClient.JSON.createObjectNode();
    JsonNode required = schema.node().path("required");
    schema
        .node()
        .path("properties")
        .properties()
        .forEach(field -> {
          if (isNamed(required, field.getKey()) || (depth < DEEPEST && random.nextInt(4) > 0)) {
            object.set(
                field.getKey(),
                of(new Schema(schema.document(), field.getValue()), field.getKey(), depth + 1));
          }
        });
    if (schema.node().path("additionalProperties").isObject()) {
      for (int i = random.nextInt(3); i > 0; i--) {
        object.set(text("uuid", "claimId"), of(schema.at("additionalProperties"), "", depth + 1));
      }
    }
    return object;
  }

  private static boolean isNamed(JsonNode names, String name) {
    for (JsonNode one : names) {
      if (one.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private ArrayNode array(Schema schema, String name, int depth) {
    ArrayNode array = ApiClient.JSON.createArrayNode();
    int size = depth > DEEPEST ? 0 : random.nextInt(3) + schema.node().path("minItems").asInt();
    for (int i = 0; i < size; i++) {
      array.add(of(schema.at("items"), name, depth + 1));
    }
    return array;
  }

  private String text(String format, String name) {
    if (random.nextInt(10) < 7) {
      // The cursor "after" of a list is the field "next" of the page before.
      String value = known.any(name.equals("after") ? "next" : name).orElse("");
      if (!value.isEmpty()) {
        return value;
      }
    }
    List<String> plausible = PLAUSIBLE.getOrDefault(name, List.of());
    if (!plausible.isEmpty()) {
      return plausible.get(random.nextInt(plausible.size()));
    }
    return switch (format) {
      case "uuid" -> uuid().toString();
      case "date" -> "2026-03-" + (10 + random.nextInt(20));
      case "date-time" -> "2026-03-" + (10 + random.nextInt(20)) + "T10:00:00Z";
      case "email" -> "info@contoso.example";
      case "uri" -> "https://contoso.example/x";
      default ->
          name.endsWith("Id") || name.equals("Idempotency-Key")
              ? uuid().toString()
              : "text " + random.nextInt(1_000);
    };
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
