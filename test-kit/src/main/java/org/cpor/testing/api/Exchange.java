package org.cpor.testing.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request and its answer.
 *
 * @param target the absolute address of the request
 * @param sent the request; if it sent a form, the body here is a JSON object with the fields of the
 *     form
 * @param received the answer; its body is always known
 */
public record Exchange(String method, URI target, Message sent, int status, Message received) {

  /**
   * The headers and the body of a request or of an answer.
   *
   * @param headers with names in lower case
   * @param body empty when there is no body, or when the body is not known
   */
  public record Message(Map<String, List<String>> headers, Optional<String> body) {

    /** A message with headers whose names have any case. */
    public static Message of(Map<String, List<String>> headers, Optional<String> body) {
      return new Message(
          headers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> header.getKey().toLowerCase(Locale.ROOT),
                      Map.Entry::getValue,
                      (some, others) -> some)),
          body);
    }

    /** A message with header lines. Several lines can have the same name. */
    static Message of(Stream<Map.Entry<String, String>> lines, Optional<String> body) {
      return new Message(
          lines.collect(
              Collectors.groupingBy(
                  line -> line.getKey().toLowerCase(Locale.ROOT),
                  Collectors.mapping(Map.Entry::getValue, Collectors.toList()))),
          body);
    }

    /** The value of a header. White space around it does not belong to it (RFC 9110, 5.5). */
    Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
          .findFirst()
          .map(String::strip);
    }

    Optional<String> type() {
      return header("Content-Type");
    }
  }

  /** The body of the answer. Empty text when the answer has no body. */
  String answer() {
    return received.body().orElse("");
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
