package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A request that the fuzzer can send several times.
 *
 * @param path the path as it is sent, without the query
 * @param query the query parameters as they are sent, such as {@code limit=1}
 * @param content the bytes of the body, each as one character; empty when there is no body
 */
record FuzzRequest(
    ApiOperation operation,
    Sender sender,
    String path,
    List<String> query,
    Map<String, String> headers,
    String content) {

  private static final int LONGEST_INLINE_BODY = 2_000;

  FuzzRequest(
      ApiOperation operation,
      Sender sender,
      String path,
      List<String> query,
      Map<String, String> headers,
      byte[] body) {
    this(operation, sender, path, query, headers, new String(body, ISO_8859_1));
  }

  byte[] body() {
    return content.getBytes(ISO_8859_1);
  }

  /** The path with the query. */
  String target() {
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  int size() {
    return target().length()
        + headers.entrySet().stream()
            .mapToInt(header -> header.getKey().length() + header.getValue().length())
            .sum()
        + content.length();
  }

  /** Simpler variants of this request, the simplest first. */
  Stream<FuzzRequest> simpler() {
    Stream<FuzzRequest> withoutBody =
        content.isEmpty() ? Stream.of() : Stream.of(withBody(new byte[0]));
    Stream<FuzzRequest> withoutParameter =
        IntStream.range(0, query.size())
            .mapToObj(i -> {
              List<String> fewer = new ArrayList<>(query);
              fewer.remove(i);
              return new FuzzRequest(operation, sender, path, fewer, headers, content);
            });
    Stream<FuzzRequest> withoutHeader =
        headers.keySet().stream()
            .map(name -> {
              Map<String, String> fewer = new LinkedHashMap<>(headers);
              fewer.remove(name);
              return new FuzzRequest(operation, sender, path, query, fewer, content);
            });
    return Stream.of(
            withoutBody,
            withoutParameter,
            withoutHeader,
            SimplerJson.of(body()).map(this::withBody),
            halves().map(this::withBody))
        .flatMap(stream -> stream);
  }

  private Stream<byte[]> halves() {
    byte[] body = body();
    return body.length < 2
        ? Stream.of()
        : Stream.of(
            Arrays.copyOf(body, body.length / 2),
            Arrays.copyOfRange(body, body.length / 2, body.length));
  }

  private FuzzRequest withBody(byte[] other) {
    return new FuzzRequest(operation, sender, path, query, headers, other);
  }

  /**
   * A line of bash that sends the request.
   *
   * @param file the file into which a body is written that is too long for a line
   */
  String curl(String address, Path file) throws IOException {
    StringBuilder line = new StringBuilder("curl -i -X " + operation.method());
    sender.curlHeader().ifPresent(header -> line.append(" -H ").append(header));
    headers.forEach((name, value) ->
        line.append(" -H ").append(quoted((name + ": " + value).getBytes(ISO_8859_1))));
    if (content.length() > LONGEST_INLINE_BODY) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      line.append(" --data-binary @" + Files.write(file, body()).toAbsolutePath());
    } else if (!content.isEmpty()) {
      line.append(" --data-binary ").append(quoted(body()));
    }
    return line.append(' ').append(quoted((address + target()).getBytes(UTF_8))).toString();
  }

  /** Quotes {@code bytes} for bash, in a form that can contain any byte. */
  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    boolean isPlain = true;
    for (byte one : bytes) {
      int value = one & 0xff;
      if (value < ' ' || value > '~' || value == '\'' || value == '\\') {
        isPlain = false;
        text.append(String.format("\\x%02x", value));
      } else {
        text.append((char) value);
      }
    }
    return isPlain ? "'" + new String(bytes, ISO_8859_1) + "'" : "$'" + text + "'";
  }
}
