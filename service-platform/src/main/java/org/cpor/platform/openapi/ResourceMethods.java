package org.cpor.platform.openapi;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The Java methods that answer the operations of the OpenAPI document. */
final class ResourceMethods {

  private static final DotName PATH = DotName.createSimple(Path.class);

  private static final Map<HttpMethod, DotName> VERBS =
      Map.of(
          HttpMethod.GET, DotName.createSimple(GET.class),
          HttpMethod.HEAD, DotName.createSimple(HEAD.class),
          HttpMethod.POST, DotName.createSimple(POST.class),
          HttpMethod.PUT, DotName.createSimple(PUT.class),
          HttpMethod.PATCH, DotName.createSimple(PATCH.class),
          HttpMethod.DELETE, DotName.createSimple(DELETE.class));

  private final Map<String, MethodInfo> byOperation = new HashMap<>();

  ResourceMethods(IndexView index) {
    VERBS.forEach((verb, annotation) ->
        index.getAnnotations(annotation).stream()
            .map(AnnotationInstance::target)
            .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
            .map(AnnotationTarget::asMethod)
            .forEach(method -> byOperation.put(key(verb, path(method)), method)));
  }

  /**
   * The Java method that answers the HTTP method {@code verb} at {@code path}; empty for an
   * operation of the framework.
   */
  Optional<MethodInfo> of(HttpMethod verb, String path) {
    return Optional.ofNullable(byOperation.get(key(verb, path)));
  }

  private static String key(HttpMethod verb, String path) {
    return verb + " " + path;
  }

  private static String path(MethodInfo method) {
    String path =
        text(method.declaringClass().declaredAnnotation(PATH))
            + text(method.declaredAnnotation(PATH));
    return path.replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}");
  }

  private static String text(@Nullable AnnotationInstance path) {
    String text = path == null ? "" : path.value().asString().replaceAll("^/|/$", "");
    return text.isEmpty() ? "" : "/" + text;
  }
}
