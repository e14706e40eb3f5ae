package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cpor.fuzzing.ApiOperation.Parameter;

/** Makes requests to operations. Most parts of a request are valid. */
final class RequestGenerator {

  private static final String FORM = "multipart/form-data";

  /**
   * Headers that the HTTP client writes, and the header that names the sender. The generator does
   * not make these headers.
   */
  private static final Set<String> NOT_OURS =
      Set.of("authorization", "content-type", "content-length", "host", "connection", "expect");

  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept",
              List.of("*/*", "application/json", "text/html", "garbage", "a/b;q=x", "image/png"),
          "Accept-Language", List.of("hu", "en", "*", "x-y-z;q=2", "de-DE-u-co-phonebk"),
          "If-Match", List.of("*", "\"1\"", "W/\"1\"", "\"a\", \"b\"", "1", "\""),
          "If-None-Match", List.of("*", "\"1\"", "W/\"1\"", "x"),
          "Idempotency-Key", List.of("key-1", "\"k\"", "x".repeat(300), " ", "á"),
          "X-Request-Id", List.of("r-1", "x".repeat(300), "a b", "<x>"),
          "traceparent",
              List.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "00-x", "-"),
          "Last-Event-ID", List.of("0", "-1", "x", "9".repeat(40)),
          "Range", List.of("bytes=0-1", "bytes=9-1", "x"),
          "X-Forwarded-For", List.of("127.0.0.1", "x"));

  private final Random random;
  private final JsonValues good;
  private final NastyValues nasty;
  private final BodyBytes bytes;
  private final Map<ApiOperation, List<Sender>> admitted = new HashMap<>();

  RequestGenerator(Random random, KnownValues known) {
    this.random = random;
    this.good = new JsonValues(random, known);
    this.nasty = new NastyValues(random);
    this.bytes = new BodyBytes(random);
  }

  /**
   * Records that {@code sender} may call {@code operation}. Later requests to this operation come
   * from this sender more often.
   */
  void admit(ApiOperation operation, Sender sender) {
    List<Sender> senders = admitted.computeIfAbsent(operation, key -> new ArrayList<>());
    if (!senders.contains(sender)) {
      senders.add(sender);
    }
  }

  FuzzRequest next(ApiOperation operation) {
    String path = operation.path();
    List<String> query = new ArrayList<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        path = path.replace("{" + parameter.name() + "}", encoded(value(parameter, 10)));
      } else if (parameter.isRequired() || random.nextInt(3) == 0) {
        put(parameter, query, headers);
      }
    }
    if (random.nextInt(20) == 0) {
      query.add(encoded(nasty.shortText()) + "=" + encoded(nasty.shortText()));
    }
    while (random.nextInt(4) == 0) {
      addHeader(headers);
    }
    byte[] body = body(operation, headers);
    return new FuzzRequest(operation, sender(operation), path, query, headers, body);
  }

  private void put(Parameter parameter, List<String> query, Map<String, String> headers) {
    if (parameter.in().equals("query")) {
      query.add(parameter.name() + "=" + encoded(value(parameter, 6)));
      if (random.nextInt(20) == 0) {
        query.add(parameter.name() + "=" + encoded(value(parameter, 2)));
      }
    } else if (parameter.in().equals("header")
        && !NOT_OURS.contains(parameter.name().toLowerCase(java.util.Locale.ROOT))) {
      headers.put(parameter.name(), inHeader(value(parameter, 3)));
    }
  }

  private String value(Parameter parameter, int oneNastyIn) {
    return random.nextInt(oneNastyIn) == 0
        ? nasty.shortText()
        : good.text(value(parameter.schema()), parameter.name());
  }

  /**
   * The schema of one value of a parameter. If a parameter may be repeated, its own schema is a
   * list of such values.
   */
  private static Schema value(Schema schema) {
    return schema.type().equals("array") ? schema.at("items") : schema;
  }

  private void addHeader(Map<String, String> headers) {
    List<String> names = HEADERS.keySet().stream().sorted().toList();
    String name = names.get(random.nextInt(names.size()));
    List<String> values = HEADERS.getOrDefault(name, List.of());
    headers.put(name, values.get(random.nextInt(values.size())));
  }

  private byte[] body(ApiOperation operation, Map<String, String> headers) {
    if (operation.bodies().isEmpty()) {
      return new byte[0];
    }
    List<Map.Entry<String, Schema>> bodies = List.copyOf(operation.bodies().entrySet());
    Map.Entry<String, Schema> chosen = bodies.get(random.nextInt(bodies.size()));
    String type = chosen.getKey();
    byte[] body;
    if (type.equals(FORM)) {
      headers.put("Content-Type", FORM + "; boundary=" + (random.nextInt(20) == 0 ? "" : "b"));
      body = bytes.form("b");
    } else {
      headers.put("Content-Type", type);
      body = json(type, chosen.getValue());
    }
    if (random.nextInt(30) == 0) {
      headers.put(
          "Content-Type", List.of("text/plain", "garbage", "a/b; c", "*/*").get(random.nextInt(4)));
    }
    return random.nextInt(6) == 0 ? bytes.damage(body, headers) : body;
  }

  private byte[] json(String type, Schema schema) {
    if (!type.contains("ndjson") && !type.contains("jsonl")) {
      return document(schema).getBytes(UTF_8);
    }
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      lines
          .append(document(schema.at("contentSchema")))
          .append(random.nextInt(9) == 0 ? "\r\n\r\n" : "\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  /**
   * A JSON document for {@code schema}. Lone surrogates are escaped, because UTF-8 cannot encode
   * them.
   */
  private String document(Schema schema) {
    JsonNode value = good.of(schema, "");
    for (int i = random.nextInt(3); i > 0; i--) {
      value = nasty.change(value);
    }
    return value.toString().replace("\ud800", "\\ud800");
  }

  private Sender sender(ApiOperation operation) {
    List<Sender> known = admitted.getOrDefault(operation, List.of());
    return known.isEmpty() || random.nextInt(12) == 0
        ? Sender.ALL.get(random.nextInt(Sender.ALL.size()))
        : known.get(random.nextInt(known.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Removes the characters that a client cannot send in a header. */
  private static String inHeader(String text) {
    return text.replaceAll("[^ -~]", "?").strip();
  }
}
