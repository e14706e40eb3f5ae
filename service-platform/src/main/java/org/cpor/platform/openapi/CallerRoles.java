package org.cpor.platform.openapi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds to each operation the roles that are allowed to call the operation, in words and as {@code
 * x-roles}. Quarkus writes the roles as scopes, but a bearer token has no scopes.
 */
final class CallerRoles {

  void complete(DocumentedOperations operations) {
    operations.stream().map(DocumentedOperation::operation).forEach(CallerRoles::complete);
  }

  private static void complete(Operation operation) {
    List<String> roles =
        Stream.ofNullable(operation.getSecurity())
            .flatMap(List::stream)
            .flatMap(requirement -> requirement.getSchemes().values().stream())
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    if (roles.isEmpty()) {
      operation.setSecurity(List.of());
      return;
    }
    operation.addExtension("x-roles", roles);
    operation
        .getSecurity()
        .forEach(requirement -> requirement.getSchemes().keySet().forEach(requirement::addScheme));
    String who = "Roles: " + String.join(", ", roles) + ".";
    operation.setDescription(
        Optional.ofNullable(operation.getDescription())
            .map(description -> description + "\n\n" + who)
            .orElse(who));
  }
}
