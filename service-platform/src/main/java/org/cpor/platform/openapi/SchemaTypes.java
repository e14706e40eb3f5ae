package org.cpor.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Finds the Java types from which the schemas of the document were made. */
final class SchemaTypes {

  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final IndexView index;

  SchemaTypes(IndexView index) {
    this.index = index;
  }

  /**
   * The record of a schema. The record has the schema's properties as components, and the schema's
   * name begins with the record's name. If several records fit, the record with the longest name is
   * returned.
   */
  Optional<ClassInfo> recordOf(String schemaName, Schema schema) {
    if (schema.getProperties() == null) {
      return Optional.empty();
    }
    return find(
        schemaName,
        type ->
            type.isRecord()
                && type.recordComponents().stream()
                    .map(RecordComponentInfo::name)
                    .toList()
                    .containsAll(schema.getProperties().keySet()));
  }

  /**
   * The enum of a schema. The enum has the schema's values as constants, and the schema's name
   * begins with the enum's name. If several enums fit, the enum with the longest name is returned.
   */
  Optional<ClassInfo> enumOf(String schemaName, Schema schema) {
    if (schema.getEnumeration() == null) {
      return Optional.empty();
    }
    return find(
        schemaName,
        type ->
            type.isEnum()
                && type.enumConstants().stream()
                    .map(FieldInfo::name)
                    .toList()
                    .equals(schema.getEnumeration()));
  }

  private Optional<ClassInfo> find(String schemaName, Predicate<ClassInfo> fits) {
    List<ClassInfo> types = new ArrayList<>();
    for (ClassInfo type : index.getKnownClasses()) {
      if (fits.test(type) && schemaName.startsWith(nameOf(type))) {
        types.add(type);
      }
    }
    return types.stream().max(Comparator.comparingInt(type -> nameOf(type).length()));
  }

  private static String nameOf(ClassInfo type) {
    return givenName(type).orElse(type.simpleName());
  }

  /** The name in the type's {@code @Schema}. */
  static Optional<String> givenName(ClassInfo type) {
    return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
        .map(schema -> schema.value("name"))
        .map(AnnotationValue::asString);
  }
}
