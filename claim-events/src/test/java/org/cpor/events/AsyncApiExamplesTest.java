package org.cpor.events;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cpor.events.directory.ObservationType;
import org.cpor.events.fact.FactType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the messages and schemas of the AsyncAPI document. */
class AsyncApiExamplesTest {

  private static final JsonNode DOCUMENT = document();

  /** A schema of AsyncAPI is a JSON Schema of draft 07 with additional keywords. */
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_7,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  /** The names of all messages. */
  static Stream<String> messages() {
    return DOCUMENT.at("/components/messages").properties().stream().map(Map.Entry::getKey);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void theExamplesOfAMessageFollowItsSchemas(String name) {
    JsonNode message = DOCUMENT.at("/components/messages").path(name);
    JsonNode trait = resolved(message.path("traits").path(0));
    Schema headers = schema(message.has("headers") ? message : trait, "headers");

    assertThat(message.path("examples"))
        .isNotEmpty()
        .allSatisfy(example -> {
          assertThat(headers.validate(example.path("headers"))).isEmpty();
          if (message.has("payload")) {
            assertThat(schema(message, "payload").validate(example.path("payload"))).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfAFactIsRefusedWithoutOneOfItsFields(FactType type) {
    String name = type.wireName().replaceAll("^cpor\\.|\\.v1$", "");
    JsonNode message = DOCUMENT.at("/components/messages").path(name);
    ObjectNode payload = message.at("/examples/0/payload").deepCopy();
    payload.remove(payload.fieldNames().next());

    assertThat(schema(message, "payload").validate(payload)).isNotEmpty();
  }

  /** A generator of code gives a class the name that the schema has as its title. */
  @ParameterizedTest
  @EnumSource
  void theSchemaOfAFactHasTheNameOfItsRecord(FactType type) {
    String record = type.record().getSimpleName();
    JsonNode schema = DOCUMENT.at("/components/schemas").path(record);

    assertThat(schema.path("title").asText()).isEqualTo(record);
    assertThat(schema.path("$id").asText()).isEqualTo(type.dataSchema());
  }

  @Test
  void theSchemaOfAnObservationHasItsName() {
    Set<String> ids =
        DOCUMENT.at("/components/schemas").properties().stream()
            .filter(schema -> schema.getKey().endsWith("Observed"))
            .map(schema -> schema.getValue().path("$id").asText())
            .collect(toUnmodifiableSet());

    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ObservationType.values()).map(ObservationType::dataSchema).toList());
  }

  @Test
  void schemasWithTheSameTitleAreTheSame() {
    Map<String, JsonNode> byTitle = new HashMap<>();

    DOCUMENT.at("/components/schemas").forEach(schema -> collect(schema, byTitle));

    assertThat(byTitle)
        .containsKeys("ClaimReference", "ClaimDetails", "AttachedDocument", "Finding", "Severity");
  }

  /** Adds the objects and enumerations in {@code schema} to {@code byTitle}. */
  private static void collect(JsonNode schema, Map<String, JsonNode> byTitle) {
    if (schema.path("type").asText().equals("object") || schema.has("enum")) {
      String title = schema.path("title").asText();
      assertThat(title).as("title of " + schema).matches("[A-Z][A-Za-z]+");
      JsonNode withoutDescription = ((ObjectNode) schema.deepCopy()).without("description");
      assertThat(byTitle.getOrDefault(title, withoutDescription))
          .as(title)
          .isEqualTo(withoutDescription);
      byTitle.put(title, withoutDescription);
    }
    schema.path("properties").forEach(property -> collect(property, byTitle));
    if (schema.has("items")) {
      collect(schema.path("items"), byTitle);
    }
  }

  private static Schema schema(JsonNode message, String field) {
    JsonNode schema = resolved(message.path(field));
    return requireNonNull(SCHEMAS.getSchema(schema));
  }

  private static JsonNode resolved(JsonNode reference) {
    return reference.isMissingNode()
        ? reference
        : DOCUMENT.at(reference.path("$ref").asText().substring(1));
  }

  private static JsonNode document() {
    try {
      return AsyncApiDocument.of(EventFlow.of(Path.of("..").toAbsolutePath().normalize()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the services' configuration", e);
    }
  }
}
