package org.cpor.platform.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;

/**
 * Gives the schema of a nested type a name that begins with its outer type, such as {@code
 * OutcomeKind}, if the type's own name is one word. One word says too little to a client. A name in
 * {@code @Schema} is not changed.
 */
final class SchemaNames {

  private static final String ONE_WORD = "[A-Z][a-z]*";

  private final SchemaTypes types;

  SchemaNames(SchemaTypes types) {
    this.types = types;
  }

  void complete(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Map<String, String> renamed = new HashMap<>();
    schemas.forEach((name, schema) ->
        types
            .recordOf(name, schema)
            .or(() -> types.enumOf(name, schema))
            .flatMap(SchemaNames::withOuterName)
            .filter(longer -> !schemas.containsKey(longer))
            .ifPresent(longer -> renamed.put(name, longer)));
    Map<String, Schema> named = new TreeMap<>();
    schemas.forEach((name, schema) -> named.put(renamed.getOrDefault(name, name), schema));
    document.getComponents().setSchemas(named);
    SchemaReferences references = new SchemaReferences(document);
    references.rename(renamed);
    references.simplify();
  }

  private static Optional<String> withOuterName(ClassInfo type) {
    return Optional.ofNullable(type.enclosingClass())
        .filter(
            outer -> SchemaTypes.givenName(type).isEmpty() && type.simpleName().matches(ONE_WORD))
        .map(outer -> outer.withoutPackagePrefix().replace("$", "") + type.simpleName());
  }
}
