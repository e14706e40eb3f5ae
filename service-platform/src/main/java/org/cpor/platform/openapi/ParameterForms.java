package org.cpor.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds limits and an example to each parameter that has none in the Java code. Every value of a
 * parameter is limited by the request that carries it: a longer address is answered with 414, and
 * larger headers are answered with 431.
 */
final class ParameterForms {

  /** The maximum number of characters in the first line of a request. */
  private static final int ADDRESS = 4_096;

  /** The maximum size of all headers of a request in bytes. */
  static final int HEADERS = 20_480;

  private static final String EXAMPLE_OF_ID = "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d";

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "after",
          EXAMPLE_OF_ID,
          "partnerId",
          "P-1001",
          "product",
          "DYNAMICS_365_SALES",
          "token",
          "AZ8zpqAGx6fI1bCm8fKz1NAJx0qVd2hL");

  void complete(OpenAPI document, DocumentedOperations operations) {
    operations.stream()
        .flatMap(DocumentedOperation::parameters)
        .filter(parameter -> parameter.getSchema() != null)
        .forEach(parameter -> complete(parameter, document.getComponents()));
  }

  private static void complete(Parameter parameter, Components components) {
    Schema schema = parameter.getSchema();
    if (is(schema, SchemaType.STRING)) {
      limit(schema, parameter);
      if (!hasExample(parameter)) {
        example(schema, EXAMPLES.get(parameter.getName()));
      }
    } else if (is(schema, SchemaType.BOOLEAN) && !hasExample(parameter)) {
      example(schema, true);
    } else if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
      Optional.ofNullable(values(schema.getItems(), components))
          .ifPresent(values -> schema.maxItems(values.size()));
    }
  }

  private static void limit(Schema schema, Parameter parameter) {
    if (schema.getMaxLength() != null
        || schema.getPattern() != null
        || schema.getFormat() != null
        || schema.getEnumeration() != null) {
      return;
    }
    if (parameter.getName().equals("partnerId")) {
      schema.setPattern("^\\s*[A-Za-z0-9._-]{1,64}\\s*$");
    } else if (parameter.getName().equals("product")) {
      schema.setMaxLength(64);
    } else {
      schema.setMaxLength(parameter.getIn() == Parameter.In.HEADER ? HEADERS : ADDRESS);
    }
  }

  private static boolean is(Schema schema, SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private static boolean hasExample(Parameter parameter) {
    Schema schema = parameter.getSchema();
    return parameter.getExample() != null
        || parameter.getExamples() != null
        || schema.getExamples() != null
        || schema.getDefaultValue() != null
        || schema.getEnumeration() != null;
  }

  private static void example(Schema schema, @Nullable Object example) {
    if (example != null) {
      schema.setExamples(List.of(example));
    }
  }

  /** The values of an enumeration; null if the schema is not an enumeration. */
  private static @Nullable List<Object> values(@Nullable Schema schema, Components components) {
    if (schema == null || schema.getRef() == null) {
      return schema == null ? null : schema.getEnumeration();
    }
    String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    return components.getSchemas().getOrDefault(name, OASFactory.createSchema()).getEnumeration();
  }
}
