package org.cpor.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Marks the properties of records as required, except properties that can be null. JSON omits only
 * nulls.
 */
final class RecordSchemas {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;

  RecordSchemas(IndexView index) {
    this.index = index;
  }

  void complete(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.forEach(
        (name, schema) -> record(name, schema).ifPresent(type -> require(schema, type)));
  }

  private static void require(Schema schema, ClassInfo type) {
    for (RecordComponentInfo component : type.recordComponents()) {
      List<String> required = schema.getRequired();
      if (isAlwaysPresent(component)
          && schema.getProperties().containsKey(component.name())
          && (required == null || !required.contains(component.name()))) {
        schema.addRequired(component.name());
      }
    }
  }

  private static boolean isAlwaysPresent(RecordComponentInfo component) {
    Type type = component.type();
    return type instanceof PrimitiveType
        || !(type.hasAnnotation(NULLABLE)
            || type.name().equals(OPTIONAL)
            || component.hasAnnotation(INCLUDE)
            || component.declaringClass().hasDeclaredAnnotation(INCLUDE));
  }

  /**
   * The record that a schema describes. It has the name of the schema, and a component for each
   * property.
   */
  private Optional<ClassInfo> record(String schemaName, Schema schema) {
    if (schema.getProperties() == null) {
      return Optional.empty();
    }
    List<ClassInfo> records = new ArrayList<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if (type.isRecord()
          && schemaName.startsWith(nameOf(type))
          && type.recordComponents().stream()
              .map(RecordComponentInfo::name)
              .toList()
              .containsAll(schema.getProperties().keySet())) {
        records.add(type);
      }
    }
    return records.stream().max(Comparator.comparingInt(type -> nameOf(type).length()));
  }

  private static String nameOf(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString)
        .orElse(type.simpleName());
  }
}
