package org.cpor.platform.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters for which the method of the resource has no {@link QueryParam}, neither
 * on its own parameters nor in a {@link BeanParam}. Also refuses a repeated parameter if the method
 * does not declare it as a collection, a parameter without a value, and a value that does not fit
 * the type of the parameter. One answer names all of these parameters. Without this check, a search
 * condition with a misspelled name or without a value would be ignored, and an answer would name
 * only the first wrong value.
 */
@Singleton
class DeclaredParameters {

  /** For each method: its parameters by their names. */
  private final Map<Method, Map<String, DeclaredParameter>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void refuseOthers(UriInfo uri, ResourceInfo resource) {
    String query = uri.getRequestUri().getRawQuery();
    if (hasNameless(query)) {
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
            withoutValue(query),
            known.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::declaredBy));
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  /**
   * Whether a parameter of the query has no name. {@link UriInfo} omits parameters without a name.
   */
  static boolean hasNameless(@Nullable String query) {
    return query != null
        && Arrays.stream(query.split("&", -1)).anyMatch(parameter -> parameter.startsWith("="));
  }

  /**
   * The names of the parameters of the query that have no value. This method reads the query
   * itself, because a parameter such as {@code separator=;} has a value. {@link UriInfo} has an
   * empty value for it, because the server ends a parameter at a semicolon.
   */
  static Set<String> withoutValue(@Nullable String query) {
    if (query == null) {
      return Set.of();
    }
    return Arrays.stream(query.split("&", -1))
        .filter(parameter -> !parameter.isEmpty() && parameter.matches("[^=]*=?"))
        .map(parameter -> URLDecoder.decode(parameter.replace("=", ""), StandardCharsets.UTF_8))
        .collect(Collectors.toSet());
  }

  static List<Violation> violations(
      Map<String, List<String>> sent,
      Set<String> withoutValue,
      Map<String, DeclaredParameter> declared) {
    List<Violation> violations = new ArrayList<>();
    new TreeMap<>(sent)
        .forEach((name, values) -> {
          DeclaredParameter parameter = declared.get(name);
          if (parameter == null) {
            violations.add(
                declared.isEmpty()
                    ? new Violation(name, "is no parameter of this resource, which has none")
                    : new Violation(
                        name,
                        "is no parameter of this resource, which has {0}",
                        String.join(", ", declared.keySet())));
          } else if (!parameter.repeatable() && values.size() > 1) {
            violations.add(new Violation(name, "must be given once"));
          } else if (withoutValue.contains(name)) {
            violations.add(new Violation(name, "must not be blank"));
          } else {
            values.stream()
                .filter(value -> !value.isEmpty())
                .map(parameter::violations)
                .flatMap(List::stream)
                .distinct()
                .forEach(violations::add);
          }
        });
    return violations;
  }

  static Map<String, DeclaredParameter> declaredBy(Method method) {
    Map<String, DeclaredParameter> declared = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          add(field, field.getType(), field.getGenericType(), declared);
        }
      }
      add(parameter, parameter.getType(), parameter.getParameterizedType(), declared);
    }
    return declared;
  }

  private static void add(
      AnnotatedElement element,
      Class<?> type,
      Type generic,
      Map<String, DeclaredParameter> declared) {
    QueryParam named = element.getAnnotation(QueryParam.class);
    if (named != null) {
      declared.merge(
          named.value(),
          DeclaredParameter.of(named.value(), type, generic),
          DeclaredParameter::orRepeatable);
    }
  }
}
