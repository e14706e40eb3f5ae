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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The operations of an OpenAPI document, with the Java methods that perform the operations. */
final class DocumentedOperations {

  private static final DotName PATH = DotName.createSimple(Path.class);

  private static final Map<HttpMethod, DotName> VERBS =
      Map.of(
          HttpMethod.GET, DotName.createSimple(GET.class),
          HttpMethod.HEAD, DotName.createSimple(HEAD.class),
          HttpMethod.POST, DotName.createSimple(POST.class),
          HttpMethod.PUT, DotName.createSimple(PUT.class),
          HttpMethod.PATCH, DotName.createSimple(PATCH.class),
          HttpMethod.DELETE, DotName.createSimple(DELETE.class));

  private final OpenAPI document;
  private final Map<String, MethodInfo> methods = new HashMap<>();

  DocumentedOperations(OpenAPI document, IndexView index) {
    this.document = document;
    VERBS.forEach((verb, annotation) ->
        index.getAnnotations(annotation).stream()
            .map(AnnotationInstance::target)
            .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
            .map(AnnotationTarget::asMethod)
            .forEach(method -> methods.put(key(verb, path(method)), method)));
  }

  Stream<DocumentedOperation> stream() {
    return document.getPaths().getPathItems().entrySet().stream()
        .flatMap(item ->
            item.getValue().getOperations().entrySet().stream()
                .map(entry ->
                    new DocumentedOperation(
                        entry.getKey(),
                        item.getKey(),
                        entry.getValue(),
                        methods.get(key(entry.getKey(), item.getKey())))));
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
