package org.cpor.cookbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request or an answer as the cookbook shows it.
 *
 * @param start the method and the address of a request, or the status of an answer
 * @param body empty when there is no body
 */
record Message(String start, Map<String, String> headers, String body) {

  Message {
    headers = Map.copyOf(headers);
  }

  /** Reads the lines of a code block. A blank line separates the headers from the body. */
  static Message of(List<String> lines) {
    int blank = lines.indexOf("");
    int end = blank < 0 ? lines.size() : blank;
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : lines.subList(1, end)) {
      String[] header = line.split(": ", 2);
      headers.put(header[0], header[1]);
    }
    String body = blank < 0 ? "" : String.join("\n", lines.subList(blank + 1, lines.size()));
    return new Message(lines.getFirst(), headers, body);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The first word of the start: a method or a status. */
  String first() {
    return start.substring(0, start.indexOf(' '));
  }

  /** The address of a request. */
  String address() {
    return start.substring(start.indexOf(' ') + 1);
  }
}
