package org.cpor.testing.api;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request and its answer.
 *
 * @param target the absolute address of the request
 * @param sent the body of the request; if the body is a form, a JSON object with the fields of the
 *     form; empty when there is no body, or when the body is not known
 * @param sentType the media type of the request's body
 * @param headers the headers of the answer, with names in lower case
 */
public record Exchange(
    String method,
    URI target,
    Optional<String> sent,
    Optional<String> sentType,
    int status,
    Map<String, List<String>> headers,
    String received) {

  Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
