package org.cpor.platform.openapi;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.DotName;

/**
 * The answers, headers and parameters that an operation has because of what it is: those of every
 * request, of one with a body, with an idempotency key, or with conditions.
 */
final class StandardAnswers {

  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

  private final ResourceMethods methods;

  StandardAnswers(ResourceMethods methods) {
    this.methods = methods;
  }

  void complete(OpenAPI document) {
    Components components = document.getComponents();
    components.addSchema("Problem", StandardSchemas.problem());
    components.addSchema("Violation", StandardSchemas.violation());
    for (StandardAnswer answer : StandardAnswer.values()) {
      components.addResponse(answer.component(), answer.response());
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((verb, operation) -> complete(path, verb, operation)));
  }

  private void complete(String path, HttpMethod verb, Operation operation) {
    boolean versioned =
        methods
            .of(verb, path)
            .filter(method -> method.hasDeclaredAnnotation(VERSIONED))
            .isPresent();
    boolean keyed =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> IdempotencyKey.HEADER.equals(parameter.getName()));
    APIResponses responses = operation.getResponses();
    Set<StandardAnswer> answers = new LinkedHashSet<>();
    for (StandardAnswer answer : StandardAnswer.values()) {
      boolean given =
          switch (answer.given()) {
            case ALWAYS -> true;
            case WITH_TOKEN ->
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            case WITH_PATH_PARAMETER -> path.contains("{");
            case WITH_BODY -> operation.getRequestBody() != null;
            case WITH_KEY -> keyed;
            case WITH_CONDITION -> versioned;
            case WITH_CONDITION_OF_GET -> versioned && verb == HttpMethod.GET;
          };
      if (given) {
        answers.add(answer);
      }
    }
    for (StandardAnswer answer : answers) {
      complete(responses, answer);
    }
    new TreeSet<>(responses.getAPIResponses().keySet())
        .forEach(status -> {
          APIResponse response = responses.getAPIResponse(status);
          if (status.startsWith("4") || status.startsWith("5")) {
            if (response.getRef() == null && response.getContent() == null) {
              response.setContent(StandardSchemas.problemContent());
            }
          } else {
            if (versioned) {
              response.addHeader("ETag", StandardSchemas.entityTag());
            }
            if (keyed && status.startsWith("2")) {
              response.addHeader("Idempotent-Replayed", StandardSchemas.replayed());
            }
          }
        });
    if (versioned) {
      operation.addParameter(StandardSchemas.condition("If-Match"));
      if (verb == HttpMethod.GET) {
        operation.addParameter(StandardSchemas.condition("If-None-Match"));
      }
    }
  }

  /** A description in the code stands before the standard one. */
  private static void complete(APIResponses responses, StandardAnswer answer) {
    String status = answer.status();
    APIResponse present = responses.getAPIResponse(status);
    if (present == null || isOfFramework(present)) {
      responses.addAPIResponse(
          status,
          OASFactory.createAPIResponse().ref("#/components/responses/" + answer.component()));
    }
  }

  /** Quarkus adds these for @RolesAllowed and bodies, with the reason phrase only. */
  private static boolean isOfFramework(APIResponse response) {
    return response.getRef() == null
        && response.getContent() == null
        && Set.of("Not Authorized", "Not Allowed", "Bad Request")
            .contains(response.getDescription());
  }
}
