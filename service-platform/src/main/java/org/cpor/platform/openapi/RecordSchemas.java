package org.cpor.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Marks properties of records as required. A property that can be null is not required, because
 * JSON omits nulls.
 */
final class RecordSchemas {

  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

  private final SchemaTypes types;

  RecordSchemas(SchemaTypes types) {
    this.types = types;
  }

  void complete(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.forEach(
        (name, schema) -> types.recordOf(name, schema).ifPresent(type -> require(schema, type)));
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

  /**
   * Whether JSON always has the property of a component. The compiler copies {@link JsonInclude} of
   * a component to the field and to the accessor, but not to the component in the class file.
   */
  private static boolean isAlwaysPresent(RecordComponentInfo component) {
    Type type = component.type();
    return type instanceof PrimitiveType
        || !(type.hasAnnotation(NULLABLE)
            || type.name().equals(OPTIONAL)
            || component.field().hasAnnotation(INCLUDE)
            || component.declaringClass().hasDeclaredAnnotation(INCLUDE));
  }
}
