package org.cpor.platform.request;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the method of the resource does not declare with {@link
 * QueryParam}. Also refuses repeated parameters, except those that the method declares as
 * collections. Otherwise a filter with a misspelled name would be ignored.
 */
@Singleton
class DeclaredParameters {

  /** For each method, the names of its declared parameters, and whether each may be repeated. */
  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseOthers(UriInfo uri, ResourceInfo resource) {
    if (hasNameless(uri.getRequestUri().getRawQuery())) {
      throw ProblemException.invalid(
          List.of(new Violation("query", "has a parameter without a name")));
    }
    Map<String, List<String>> sent = uri.getQueryParameters();
    if (sent.isEmpty()) {
      return;
    }
    List<Violation> violations =
        violations(
            sent,
            known.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::declaredBy));
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  /** Whether a parameter has no name. {@link UriInfo} omits such parameters. */
  static boolean hasNameless(@Nullable String query) {
    return query != null
        && Arrays.stream(query.split("&", -1)).anyMatch(parameter -> parameter.startsWith("="));
  }

  static List<Violation> violations(Map<String, List<String>> sent, Map<String, Boolean> declared) {
    List<Violation> violations = new ArrayList<>();
    new TreeMap<>(sent)
        .forEach((name, values) -> {
          Boolean repeatable = declared.get(name);
          if (repeatable == null) {
            violations.add(
                declared.isEmpty()
                    ? new Violation(name, "is no parameter of this resource, which has none")
                    : new Violation(
                        name,
                        "is no parameter of this resource, which has {0}",
                        String.join(", ", declared.keySet())));
          } else if (!repeatable && values.size() > 1) {
            violations.add(new Violation(name, "must be given once"));
          }
        });
    return violations;
  }

  static Map<String, Boolean> declaredBy(Method method) {
    return Stream.of(method.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
        .collect(
            toMap(
                parameter -> parameter.getAnnotation(QueryParam.class).value(),
                DeclaredParameters::isRepeatable,
                (one, other) -> one || other,
                TreeMap::new));
  }

  private static boolean isRepeatable(Parameter parameter) {
    return Collection.class.isAssignableFrom(parameter.getType()) || parameter.getType().isArray();
  }
}
