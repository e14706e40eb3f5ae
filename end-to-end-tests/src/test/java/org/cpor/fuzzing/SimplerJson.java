package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cpor.stack.client.ApiClient;

/** Makes JSON simpler: removes one field or element, or halves the length of texts and lists. */
final class SimplerJson {

  private static final int MAX_CHANGES = 100;
  private static final int LONG = 20;

  private SimplerJson() {}

  /** The simpler forms of a body; none when the body is not JSON. */
  static Stream<byte[]> of(byte[] body) {
    int changes = parse(body).map(root -> changes(root).size()).findFirst().orElse(0);
    return Stream.iterate(0, i -> i < Math.min(changes, MAX_CHANGES), i -> i + 1)
        .flatMap(i ->
            parse(body)
                .map(copy -> {
                  changes(copy).get(i).run();
                  return copy.toString().getBytes(UTF_8);
                }));
  }

  private static Stream<JsonNode> parse(byte[] body) {
    try {
      return Stream.ofNullable(ApiClient.JSON.readTree(body)).filter(JsonNode::isContainerNode);
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static List<Runnable> changes(JsonNode node) {
    List<Runnable> changes = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            changes.add(() -> object.remove(field.getKey()));
            inside(field.getValue(), half -> object.set(field.getKey(), half), changes);
          });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < Math.min(array.size(), LONG); i++) {
        int index = i;
        changes.add(() -> array.remove(index));
        inside(array.get(i), half -> array.set(index, half), changes);
      }
    }
    return changes;
  }

  private static void inside(JsonNode value, Consumer<JsonNode> replace, List<Runnable> changes) {
    if (value.isTextual() && value.textValue().length() > LONG) {
      String text = value.textValue();
      changes.addFirst(
          () -> replace.accept(TextNode.valueOf(text.substring(0, text.length() / 2))));
    } else if (value instanceof ArrayNode array && array.size() > 2) {
      changes.addFirst(() -> {
        ArrayNode half = ApiClient.JSON.createArrayNode();
        for (int i = 0; i < array.size() / 2; i++) {
          half.add(array.get(i));
        }
        replace.accept(half);
      });
    }
    changes.addAll(changes(value));
  }
}
