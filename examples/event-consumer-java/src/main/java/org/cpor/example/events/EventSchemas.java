package org.cpor.example.events;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The JSON Schemas of the events, from the class path. */
final class EventSchemas {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final Map<String, Optional<Schema>> byType = new HashMap<>();

  /** The schema of events with this type; empty when this program does not know the type. */
  Optional<Schema> of(String type) {
    return byType.computeIfAbsent(type, EventSchemas::read);
  }

  private static Optional<Schema> read(String type) {
    try (InputStream in = EventSchemas.class.getResourceAsStream("/schemas/" + type + ".json")) {
      return in == null ? Optional.empty() : Optional.of(REGISTRY.getSchema(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the schema of " + type, e);
    }
  }
}
