package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Values of fields in earlier answers, by the name of the field. With these values, requests find
 * existing resources. Some values are known at the beginning.
 */
final class KnownValues {

  private static final int MAX_OF_NAME = 40;
  private static final int MAX_LENGTH = 200;

  private final Map<String, List<String>> values = new HashMap<>();
  private final Random random;

  KnownValues(Random random) {
    this.random = random;
  }

  void add(String name, String value) {
    List<String> known = values.computeIfAbsent(name, key -> new ArrayList<>());
    if (value.length() > MAX_LENGTH || known.contains(value)) {
      return;
    }
    if (known.size() < MAX_OF_NAME) {
      known.add(value);
    } else {
      known.set(random.nextInt(MAX_OF_NAME), value);
    }
  }

  /** Adds all texts in {@code answer}. */
  void addAll(JsonNode answer) {
    answer
        .properties()
        .forEach(field -> {
          if (field.getValue().isTextual()) {
            add(field.getKey(), field.getValue().asText());
          }
        });
    answer.forEach(this::addAll);
  }

  /** One of the values of fields with the name {@code name}, chosen at random. */
  Optional<String> any(String name) {
    List<String> known = values.getOrDefault(name, List.of());
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(known.get(random.nextInt(known.size())));
  }
}
