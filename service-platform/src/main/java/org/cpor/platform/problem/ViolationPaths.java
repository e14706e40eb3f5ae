package org.cpor.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Converts the paths of constraint violations to names that the caller knows: {@code
 * customer.domain} instead of {@code submit.request.customer.domain}.
 */
final class ViolationPaths {

  private ViolationPaths() {}

  /**
   * The violations in the order of their fields. The result is empty when a violation is not about
   * a parameter: the error is then in the service, not in the request.
   */
  static Optional<List<Violation>> ofRequest(ConstraintViolationException failure) {
    if (!failure.getConstraintViolations().stream().allMatch(ViolationPaths::isOfParameter)) {
      return Optional.empty();
    }
    return Optional.of(
        failure.getConstraintViolations().stream()
            .map(violation ->
                new Violation(field(violation.getPropertyPath()), ConstraintSentence.of(violation)))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList());
  }

  private static boolean isOfParameter(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        return true;
      }
    }
    return false;
  }

  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      }
      if (node.getIndex() != null) {
        field.append('[').append(node.getIndex()).append(']');
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }
}
