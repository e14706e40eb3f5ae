package org.cpor.platform.openapi;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an OpenAPI document.
 *
 * @param method the Java method that performs the operation; null if the framework performs the
 *     operation
 */
record DocumentedOperation(
    HttpMethod verb, String path, Operation operation, @Nullable MethodInfo method) {

  /** Whether the Java method has {@code annotation}; false if there is no Java method. */
  boolean has(DotName annotation) {
    return method != null && method.hasDeclaredAnnotation(annotation);
  }

  Stream<Parameter> parameters() {
    return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
  }
}
