package org.cpor.testing.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of an operation: those of its path, its query and its headers. */
record DocumentedParameters(ApiDocument document, String path, String verb) {

  /** Adds the parameters of a request that the document does not allow. */
  void check(Exchange exchange, List<String> violations) {
    checkPath(exchange, violations);
    checkQuery(exchange, violations);
    checkHeaders(exchange, violations);
  }

  /**
   * The pointers of the parameters in a place, by name. The names of headers are in lower case.
   *
   * @param place such as {@code query}
   */
  private Map<String, String> parametersIn(String place) {
    Map<String, String> found = new LinkedHashMap<>();
    String ofPath = "/paths/" + ApiDocument.escaped(path);
    for (String list : List.of(ofPath, ofPath + "/" + verb)) {
      for (int i = 0; i < document.at(list + "/parameters").size(); i++) {
        String parameter = document.resolved(list + "/parameters/" + i);
        String name = document.at(parameter).path("name").asText();
        if (document.at(parameter).path("in").asText().equals(place)) {
          found.put(place.equals("header") ? name.toLowerCase(Locale.ROOT) : name, parameter);
        }
      }
    }
    return found;
  }

  private void checkPath(Exchange exchange, List<String> violations) {
    Map<String, String> parameters = parametersIn("path");
    List<String> names = ApiDocument.segments(path);
    List<String> values = ApiDocument.segments(exchange.target().getRawPath());
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith("{")) {
        String name = names.get(i).substring(1, names.get(i).length() - 1);
        checkParameter(
            "the path parameter " + name,
            parameters.get(name),
            ApiDocument.decoded(values.get(i)),
            violations);
      }
    }
  }

  private void checkHeaders(Exchange exchange, List<String> violations) {
    parametersIn("header")
        .forEach((name, parameter) -> {
          Optional<String> value = exchange.sent().header(name);
          if (value.isPresent()) {
            checkParameter("the header " + name, parameter, value.get(), violations);
          } else if (document.at(parameter).path("required").asBoolean()) {
            violations.add("the request has no header " + name);
          }
        });
  }

  private void checkParameter(
      String what, @Nullable String parameter, String value, List<String> violations) {
    if (parameter == null) {
      violations.add(what + " is not documented");
    } else {
      DocumentedValues values = new DocumentedValues(document);
      String schema = parameter + "/schema";
      values.check(what, schema, values.parsed(value, schema), violations);
    }
  }

  private void checkQuery(Exchange exchange, List<String> violations) {
    Map<String, String> parameters = parametersIn("query");
    String query = exchange.target().getRawQuery();
    Set<String> sent = new HashSet<>();
    for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] pair = part.split("=", 2);
      String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
      String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
      checkParameter("the query parameter " + name, parameters.get(name), value, violations);
      sent.add(name);
    }
    parameters.forEach((name, parameter) -> {
      if (document.at(parameter).path("required").asBoolean() && !sent.contains(name)) {
        violations.add("the request has no query parameter " + name);
      }
    });
  }
}
