package org.cpor.cookbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpor.stack.client.ApiClient;

/**
 * The ids, names and times of the cookbook, each with the value that the services use instead. A
 * value comes from {@link #set}, or from the first answer that has the id or time. If the cookbook
 * repeats the id or time, the services must repeat the value.
 */
final class ExampleValues {

  private static final String MORE = "…";
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private Map<String, String> values = new HashMap<>();

  void set(String example, String value) {
    values.put(example, value);
  }

  /** A text with the values of the services in place of the examples. */
  String inPlace(String text) {
    return inPlace(text, values);
  }

  private static String inPlace(String text, Map<String, String> values) {
    String replaced = text;
    for (String example :
        values.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList()) {
      replaced = replaced.replace(example, values.getOrDefault(example, example));
    }
    return replaced;
  }

  /** Compares JSON. If there is no difference, remembers the new values. */
  List<String> differences(String example, String answer) {
    Comparison comparison = new Comparison(new HashMap<>(values), new ArrayList<>());
    comparison.compare("", json(example), json(answer));
    return remembered(comparison);
  }

  /** Compares lines of JSON. */
  List<String> differencesOfLines(String example, String answer) {
    List<String> examples = example.lines().toList();
    List<String> lines = answer.lines().toList();
    if (examples.size() != lines.size()) {
      return List.of("%d lines instead of %d".formatted(lines.size(), examples.size()));
    }
    Comparison comparison = new Comparison(new HashMap<>(values), new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      comparison.compare("line " + (i + 1), json(examples.get(i)), json(lines.get(i)));
    }
    return remembered(comparison);
  }

  /**
   * Compares text line by line. If a line of the example ends in an ellipsis, the line of the
   * answer must only begin with the text before the ellipsis.
   */
  List<String> differencesOfText(String example, String answer) {
    List<String> examples = inPlace(example).lines().toList();
    List<String> lines = answer.lines().toList();
    boolean same = examples.size() == lines.size();
    for (int i = 0; same && i < lines.size(); i++) {
      String start = examples.get(i);
      same =
          start.endsWith(MORE)
              ? lines.get(i).startsWith(start.substring(0, start.length() - MORE.length()))
              : lines.get(i).equals(start);
    }
    return same ? List.of() : List.of(lines + " instead of " + examples);
  }

  private List<String> remembered(Comparison comparison) {
    if (comparison.differences().isEmpty()) {
      values = comparison.values();
    }
    return comparison.differences();
  }

  private static JsonNode json(String text) {
    try {
      return ApiClient.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  private record Comparison(Map<String, String> values, List<String> differences) {

    void compare(String place, JsonNode example, JsonNode actual) {
      if (example.getNodeType() != actual.getNodeType()) {
        differences.add("%s is %s instead of %s".formatted(place, actual, example));
      } else if (example.isObject()) {
        example
            .properties()
            .forEach(field ->
                compare(
                    place + "." + field.getKey(), field.getValue(), actual.path(field.getKey())));
      } else if (example.isArray()) {
        compareElements(place, example, actual);
      } else if (example.isTextual()) {
        compareTexts(place, example.asText(), actual.asText());
      } else if (!example.equals(actual)) {
        differences.add("%s is %s instead of %s".formatted(place, actual, example));
      }
    }

    private void compareElements(String place, JsonNode example, JsonNode actual) {
      boolean hasMore = !example.isEmpty() && example.get(example.size() - 1).asText().equals(MORE);
      if (hasMore) {
        for (int i = 0; i < example.size() - 1; i++) {
          compareWithAny(place + "[" + i + "]", example.get(i), actual);
        }
      } else if (example.size() != actual.size()) {
        differences.add("%s is %s instead of %s".formatted(place, actual, example));
      } else {
        for (int i = 0; i < example.size(); i++) {
          compare(place + "[" + i + "]", example.get(i), actual.get(i));
        }
      }
    }

    private void compareWithAny(String place, JsonNode example, JsonNode actual) {
      for (JsonNode element : actual) {
        Comparison attempt = new Comparison(new HashMap<>(values), new ArrayList<>());
        attempt.compare(place, example, element);
        if (attempt.differences().isEmpty()) {
          values.putAll(attempt.values());
          return;
        }
      }
      differences.add("%s: nothing in %s is like %s".formatted(place, actual, example));
    }

    private void compareTexts(String place, String example, String actual) {
      if (!values.containsKey(example) && isGenerated(example, actual)) {
        values.put(example, actual);
      }
      String expected = inPlace(example, values);
      if (!actual.equals(expected)) {
        differences.add("%s is %s instead of %s".formatted(place, actual, expected));
      }
    }

    private static boolean isGenerated(String example, String actual) {
      return List.of(UUID, INSTANT).stream()
          .anyMatch(form -> form.matcher(example).matches() && form.matcher(actual).matches());
    }
  }
}
