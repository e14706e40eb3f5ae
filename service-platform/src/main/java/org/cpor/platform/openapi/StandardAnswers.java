package org.cpor.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.openapi.StandardAnswer.Given;
import org.cpor.platform.request.WithoutFields;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

/**
 * Adds the answers, headers and parameters that follow from the kind of an operation. The kind
 * depends on whether the operation has a body, an idempotency key, a bearer token or conditions.
 */
final class StandardAnswers {

  private static final DotName VERSIONED = DotName.createSimple(Versioned.class);

  /** The statuses of the answers that have the {@code ETag} of the resource. */
  private static final Set<String> SHOWS_THE_RESOURCE = Set.of("200", "201", "304");

  private static final DotName WITHOUT_FIELDS = DotName.createSimple(WithoutFields.class);

  private final Set<StandardAnswer> used = EnumSet.noneOf(StandardAnswer.class);

  void complete(OpenAPI document, DocumentedOperations operations) {
    Components components = document.getComponents();
    components.addSchema("Problem", StandardSchemas.problem());
    components.addSchema("Violation", StandardSchemas.violation());
    components.getSchemas().forEach(StandardAnswers::describeProblem);
    operations.stream().forEach(this::complete);
    RateLimitHeaders.describeIn(components);
    for (StandardAnswer answer : used) {
      components.addResponse(answer.component(), answer.response());
    }
  }

  /** Describes the fields of RFC 9457 in the schema of a problem that has additional fields. */
  private static void describeProblem(String name, Schema schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (name.endsWith("Problem") && properties != null) {
      StandardSchemas.problem()
          .getProperties()
          .forEach((field, standard) -> {
            if (properties.containsKey(field)) {
              schema.addProperty(field, standard);
            }
          });
    }
  }

  private void complete(DocumentedOperation documented) {
    Operation operation = documented.operation();
    if (documented.has(WITHOUT_FIELDS)) {
      operation.setDescription(
          operation.getDescription() + " The request has no fields: send no body, or `{}`.");
    }
    Shape shape = shape(documented);
    APIResponses responses = operation.getResponses();
    for (StandardAnswer answer : StandardAnswer.values()) {
      if (shape.has(answer.given()) && complete(responses, answer)) {
        used.add(answer);
      }
    }
    responses.getAPIResponses().forEach((status, response) -> complete(shape, status, response));
    HttpMethod verb = documented.verb();
    if (shape.conditional()) {
      operation.addParameter(StandardSchemas.condition());
    }
    if (shape.conditional() && (verb == HttpMethod.GET || verb == HttpMethod.PUT)) {
      operation.addParameter(StandardSchemas.conditionNot(verb));
    }
  }

  /** The properties of an operation that decide which standard answers it has. */
  private record Shape(
      boolean read,
      boolean identified,
      boolean withBody,
      boolean secured,
      boolean keyed,
      boolean conditional,
      boolean tagged) {

    boolean has(Given given) {
      return switch (given) {
        case ALWAYS -> true;
        case WITH_TOKEN -> secured;
        case WITH_PATH_PARAMETER -> identified;
        case WITH_BODY -> withBody;
        case WITH_KEY -> keyed;
        case WITH_CONDITION -> conditional;
        case WITH_CONDITION_OF_GET -> conditional && read;
      };
    }
  }

  private static Shape shape(DocumentedOperation documented) {
    Operation operation = documented.operation();
    Optional<AnnotationInstance> versioned =
        Optional.ofNullable(documented.method())
            .map(method -> method.declaredAnnotation(VERSIONED));
    return new Shape(
        documented.verb() == HttpMethod.GET,
        documented.path().contains("{"),
        operation.getRequestBody() != null || documented.has(WITHOUT_FIELDS),
        operation.getSecurity() != null && !operation.getSecurity().isEmpty(),
        documented
            .parameters()
            .anyMatch(parameter -> IdempotencyKey.HEADER.equals(parameter.getName())),
        versioned.filter(found -> says(found, "conditions")).isPresent(),
        versioned.filter(found -> says(found, "tagged")).isPresent());
  }

  /** The value of an attribute of {@link Versioned}; true if the annotation does not set it. */
  private static boolean says(AnnotationInstance versioned, String attribute) {
    return versioned.value(attribute) == null || versioned.value(attribute).asBoolean();
  }

  private static void complete(Shape shape, String status, APIResponse response) {
    if (response.getRef() == null) {
      RateLimitHeaders.addTo(response);
    }
    if (status.startsWith("4") || status.startsWith("5")) {
      if (response.getRef() == null) {
        if (response.getContent() == null) {
          response.setContent(StandardSchemas.problemContent());
        }
        response.addHeader(HttpHeaders.CONTENT_LANGUAGE, StandardSchemas.problemLanguage());
      }
      return;
    }
    if (response.getRef() != null) {
      return;
    }
    if (shape.tagged() && SHOWS_THE_RESOURCE.contains(status)) {
      response.addHeader(HttpHeaders.ETAG, StandardSchemas.entityTag());
    }
    // A new resource with a version has an address, at which this version can be read.
    if (shape.tagged() && status.equals("201")) {
      response.addHeader(HttpHeaders.LOCATION, StandardSchemas.location());
    }
    if (shape.keyed() && status.startsWith("2")) {
      response.addHeader("Idempotent-Replayed", StandardSchemas.replayed());
    }
  }

  /**
   * Adds the standard answer if the Java code describes no answer with its status. Returns whether
   * the standard answer was added.
   */
  private static boolean complete(APIResponses responses, StandardAnswer answer) {
    String status = answer.status();
    APIResponse present = responses.getAPIResponse(status);
    boolean standard = present == null || isOfFramework(present);
    if (standard) {
      responses.addAPIResponse(
          status,
          OASFactory.createAPIResponse().ref("#/components/responses/" + answer.component()));
    }
    return standard;
  }

  /** Whether Quarkus added the answer because of {@code @RolesAllowed} or because of a body. */
  private static boolean isOfFramework(APIResponse response) {
    return response.getRef() == null
        && response.getContent() == null
        && Set.of("Not Authorized", "Not Allowed", "Bad Request")
            .contains(response.getDescription());
  }
}
