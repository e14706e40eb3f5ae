package org.cpor.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The incompatible changes that the library does not report: a removed field or schema, a removed
 * role, a changed default, and a changed name of an operation.
 */
final class RemovedParts {

  /** The keywords whose members a document must keep. */
  private static final Set<String> KEPT = Set.of("properties", "schemas");

  /** The keywords whose values must stay the same. */
  private static final Set<String> SAME = Set.of("default", "operationId");

  private static final Set<String> EXAMPLES = Set.of("example", "examples");

  private final List<String> found = new ArrayList<>();

  private RemovedParts() {}

  /** A sentence for each change, with the JSON pointer of the part. */
  static List<String> between(JsonNode released, JsonNode present) {
    RemovedParts parts = new RemovedParts();
    parts.compare(released, present, "");
    return parts.found;
  }

  private void compare(JsonNode released, JsonNode present, String pointer) {
    if (released.isArray()) {
      for (int i = 0; i < released.size(); i++) {
        JsonNode other = counterpart(released.get(i), i, present);
        if (!other.isMissingNode()) {
          compare(released.get(i), other, pointer + "/" + i);
        }
      }
    }
    released
        .properties()
        .forEach(part -> {
          if (!EXAMPLES.contains(part.getKey())) {
            String name = part.getKey().replace("~", "~0").replace("/", "~1");
            compareMember(
                part.getKey(), part.getValue(), present.path(part.getKey()), pointer + "/" + name);
          }
        });
  }

  private void compareMember(String keyword, JsonNode released, JsonNode present, String pointer) {
    if (SAME.contains(keyword) && released.isValueNode()) {
      if (!released.equals(present)) {
        found.add("%s was %s and is %s".formatted(pointer, released, present));
      }
    } else if (keyword.equals("x-roles")) {
      requireAll(released, present, pointer);
    } else {
      if (KEPT.contains(keyword)) {
        requireMembers(released, present, pointer);
      }
      if (!present.isMissingNode()) {
        compare(released, present, pointer);
      }
    }
  }

  /**
   * The present element to compare with {@code released}. Of parameters, which have no fixed order,
   * this is the one with the same name and place. Otherwise it is the element at {@code index}.
   */
  private static JsonNode counterpart(JsonNode released, int index, JsonNode present) {
    if (!released.has("name")) {
      return present.path(index);
    }
    for (JsonNode candidate : present) {
      if (candidate.path("name").equals(released.get("name"))
          && candidate.path("in").equals(released.path("in"))) {
        return candidate;
      }
    }
    return MissingNode.getInstance();
  }

  private void requireMembers(JsonNode released, JsonNode present, String pointer) {
    released
        .fieldNames()
        .forEachRemaining(name -> {
          if (!present.isMissingNode() && !present.has(name)) {
            found.add(pointer + "/" + name + " is missing");
          }
        });
  }

  private void requireAll(JsonNode released, JsonNode present, String pointer) {
    List<String> names = new ArrayList<>();
    present.forEach(role -> names.add(role.asText()));
    released.forEach(role -> {
      if (!names.contains(role.asText())) {
        found.add(pointer + " has no " + role.asText());
      }
    });
  }
}
