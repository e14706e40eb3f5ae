package org.cpor.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Converts each default to the type of its parameter's schema, because in {@code @DefaultValue}
 * every default is a text.
 */
final class ParameterDefaults {

  private static final String SCHEMAS = "#/components/schemas/";

  void complete(OpenAPI document, DocumentedOperations operations) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    operations.stream()
        .flatMap(DocumentedOperation::parameters)
        .flatMap(parameter -> Stream.ofNullable(parameter.getSchema()))
        .forEach(schema -> complete(schema, schemas));
  }

  private static void complete(Schema schema, Map<String, Schema> schemas) {
    List<Schema> parts =
        schema.getAllOf() == null
            ? List.of(schema)
            : Stream.concat(Stream.of(schema), schema.getAllOf().stream()).toList();
    Optional<SchemaType> type =
        parts.stream()
            .map(part -> part.getRef() == null ? part : component(part, schemas))
            .flatMap(part -> Stream.ofNullable(part == null ? null : part.getType()))
            .flatMap(List::stream)
            .findFirst();
    for (Schema part : parts) {
      if (part.getDefaultValue() instanceof String text) {
        part.setDefaultValue(
            switch (type.orElse(SchemaType.STRING)) {
              case BOOLEAN -> Boolean.valueOf(text);
              case INTEGER -> Integer.valueOf(text);
              default -> text;
            });
      }
    }
    for (Schema part : parts) {
      if (part.getRef() != null && hasSameDefault(parts, component(part, schemas))) {
        schema.setAllOf(null);
        schema.setRef(part.getRef());
      }
    }
  }

  /**
   * Whether the default of a parameter is also the default of the schema to which the parameter
   * refers.
   */
  private static boolean hasSameDefault(List<Schema> parts, @Nullable Schema referred) {
    return referred != null
        && referred.getDefaultValue() != null
        && parts.stream()
            .map(part -> String.valueOf(part.getDefaultValue()))
            .anyMatch(String.valueOf(referred.getDefaultValue())::equals);
  }

  private static @Nullable Schema component(Schema part, Map<String, Schema> schemas) {
    return schemas.get(part.getRef().substring(SCHEMAS.length()));
  }
}
