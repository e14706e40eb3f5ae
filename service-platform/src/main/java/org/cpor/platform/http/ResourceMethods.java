package org.cpor.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The paths, methods and media types of this service's resources, for the details of error answers.
 * Jakarta REST has this information but does not expose it.
 */
@Singleton
final class ResourceMethods {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}");

  private final List<ResourceMethod> methods;

  @Inject
  ResourceMethods(BeanManager beans) {
    this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass));
  }

  /** Finds the resources among {@code classes}. */
  ResourceMethods(Stream<? extends Class<?>> classes) {
    methods =
        classes
            .distinct()
            .filter(type -> type.isAnnotationPresent(Path.class) && !type.isInterface())
            .flatMap(type ->
                Arrays.stream(type.getDeclaredMethods())
                    .flatMap(method -> ResourceMethod.of(type, method).stream()))
            .toList();
  }

  /** Returns the HTTP methods of {@code path}, sorted. */
  SortedSet<String> allowedAt(String path) {
    SortedSet<String> allowed = new TreeSet<>();
    at(path).forEach(method -> allowed.add(method.verb));
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    return allowed;
  }

  /**
   * Returns the media types of bodies that the HTTP method {@code verb} accepts at {@code path}.
   */
  List<String> consumedBy(String verb, String path) {
    return types(verb, path, method -> method.consumes);
  }

  /** Returns the media types of the answers of the HTTP method {@code verb} at {@code path}. */
  List<String> producedBy(String verb, String path) {
    return types(verb, path, method -> method.produces);
  }

  private List<String> types(
      String verb, String path, Function<ResourceMethod, List<String>> types) {
    String asked = verb.equals("HEAD") ? "GET" : verb;
    return at(path)
        .filter(method -> method.verb.equals(asked))
        .flatMap(method -> types.apply(method).stream())
        .distinct()
        .toList();
  }

  /**
   * Returns the resource methods for {@code path}. If several templates match, the template with
   * the most literal characters counts, as in Jakarta REST.
   */
  private Stream<ResourceMethod> at(String path) {
    List<ResourceMethod> matching =
        methods.stream().filter(method -> method.path.matcher(path).matches()).toList();
    int literals =
        matching.stream().map(ResourceMethod::literals).max(Comparator.naturalOrder()).orElse(0);
    return matching.stream().filter(method -> method.literals == literals);
  }

  /**
   * One method of a resource.
   *
   * @param literals the number of literal characters in the template of the path
   */
  private record ResourceMethod(
      Pattern path, int literals, String verb, List<String> consumes, List<String> produces) {

    static Optional<ResourceMethod> of(Class<?> type, Method method) {
      return verb(method)
          .map(verb -> {
            String template =
                join(path(type.getAnnotation(Path.class)), path(method.getAnnotation(Path.class)));
            return new ResourceMethod(
                pattern(template),
                VARIABLE.matcher(template).replaceAll("").length(),
                verb,
                values(type, method, Consumes.class, Consumes::value),
                values(type, method, Produces.class, Produces::value));
          });
    }

    private static Optional<String> verb(Method method) {
      return Arrays.stream(method.getAnnotations())
          .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
          .filter(verb -> verb != null)
          .map(HttpMethod::value)
          .findFirst();
    }

    private static String path(@Nullable Path path) {
      return path == null ? "" : path.value();
    }

    private static String join(String first, String second) {
      String joined = "/" + first + "/" + second;
      String single = joined.replaceAll("/+", "/");
      return single.length() > 1 && single.endsWith("/")
          ? single.substring(0, single.length() - 1)
          : single;
    }

    private static Pattern pattern(String template) {
      StringBuilder regex = new StringBuilder();
      int from = 0;
      var variables = VARIABLE.matcher(template);
      while (variables.find()) {
        regex.append(Pattern.quote(template.substring(from, variables.start()))).append("[^/]+");
        from = variables.end();
      }
      return Pattern.compile(regex.append(Pattern.quote(template.substring(from))) + "/?");
    }

    private static <A extends Annotation> List<String> values(
        Class<?> type, Method method, Class<A> annotation, Function<A, String[]> values) {
      A nearest =
          method.isAnnotationPresent(annotation)
              ? method.getAnnotation(annotation)
              : type.getAnnotation(annotation);
      return nearest == null ? List.of() : List.of(values.apply(nearest));
    }
  }
}
