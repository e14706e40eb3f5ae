package org.cpor.platform.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;

/**
 * Copies the descriptions of schemas and their properties from the Javadoc of the records and
 * enums, if {@code @Schema} has no description.
 */
final class SchemaDescriptions {

  private final SchemaTypes types;

  SchemaDescriptions(SchemaTypes types) {
    this.types = types;
  }

  void complete(OpenAPI document) {
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> {
          types.recordOf(name, schema).ifPresent(type -> describeRecord(schema, type));
          types.enumOf(name, schema).ifPresent(type -> describeEnum(schema, type));
        });
  }

  private static void describeRecord(Schema schema, ClassInfo type) {
    ClassJavadoc javadoc = javadoc(type);
    describe(schema, JavadocText.of(javadoc.getComment()));
    Map<String, Schema> properties = schema.getProperties();
    javadoc
        .getRecordComponents()
        .forEach(component ->
            Optional.ofNullable(properties.get(component.getName()))
                .ifPresent(
                    property -> describe(property, JavadocText.sentence(component.getComment()))));
  }

  private static void describeEnum(Schema schema, ClassInfo type) {
    ClassJavadoc javadoc = javadoc(type);
    Stream<String> constants =
        javadoc.getEnumConstants().stream()
            .filter(constant -> !JavadocText.of(constant.getComment()).isEmpty())
            .map(constant ->
                "`%s`: %s".formatted(constant.getName(), JavadocText.of(constant.getComment())));
    describe(
        schema,
        Stream.concat(Stream.of(JavadocText.of(javadoc.getComment())), constants)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  private static void describe(Schema schema, String text) {
    if (schema.getDescription() == null && !text.isEmpty()) {
      schema.setDescription(text);
    }
  }

  private static ClassJavadoc javadoc(ClassInfo type) {
    try {
      return RuntimeJavadoc.getJavadoc(
          Thread.currentThread().getContextClassLoader().loadClass(type.name().toString()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("indexed, but not found", e);
    }
  }
}
