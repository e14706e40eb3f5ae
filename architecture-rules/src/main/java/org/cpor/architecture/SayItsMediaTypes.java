package org.cpor.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * Requires that a method of a resource, or its class, declares the media types of the answers. If
 * the request has a body, the method or its class must also declare the media types of the body.
 */
final class SayItsMediaTypes extends ArchCondition<JavaMethod> {

  private static final String PRODUCES = "jakarta.ws.rs.Produces";
  private static final String CONSUMES = "jakarta.ws.rs.Consumes";

  /** Parameters of these types are parts of the path, even without an annotation. */
  private static final Set<String> OF_PATHS = Set.of("java.lang.String", "java.util.UUID");

  SayItsMediaTypes() {
    super("say which media types it takes and answers with");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    if (!isSaid(method, PRODUCES)) {
      events.add(violation(method, PRODUCES));
    }
    if (method.getParameters().stream().anyMatch(SayItsMediaTypes::isBody)
        && !isSaid(method, CONSUMES)) {
      events.add(violation(method, CONSUMES));
    }
  }

  private static boolean isSaid(JavaMethod method, String annotation) {
    return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
  }

  /**
   * Whether the parameter is the body of the request. A parameter of a JAX-RS or Vert.x type is not
   * the body, because the framework provides the value of the parameter.
   */
  private static boolean isBody(JavaParameter parameter) {
    String packageName = parameter.getRawType().getPackageName();
    return !packageName.startsWith("jakarta.ws.rs")
        && !packageName.startsWith("io.vertx")
        && !OF_PATHS.contains(parameter.getRawType().getName())
        && parameter.getAnnotations().stream()
            .noneMatch(
                annotation -> annotation.getRawType().getPackageName().startsWith("jakarta.ws.rs"));
  }

  private static ConditionEvent violation(JavaMethod method, String annotation) {
    return SimpleConditionEvent.violated(method, method.getFullName() + " has no " + annotation);
  }
}
