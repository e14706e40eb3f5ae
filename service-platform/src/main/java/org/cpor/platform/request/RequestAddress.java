package org.cpor.platform.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses paths and queries with the NUL character, which PostgreSQL cannot store in a text. */
@Singleton
class RequestAddress {

  @ServerRequestFilter
  void refuseNul(UriInfo uri) {
    if (uri.getPath().indexOf('\0') >= 0) {
      throw ProblemException.notFound("There is no such resource.");
    }
    List<Violation> violations =
        uri.getQueryParameters().entrySet().stream()
            .filter(RequestAddress::hasNul)
            .map(parameter ->
                new Violation(parameter.getKey(), "must not contain the NUL character"))
            .toList();
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  private static boolean hasNul(Map.Entry<String, List<String>> parameter) {
    return parameter.getKey().indexOf('\0') >= 0
        || parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0);
  }
}
