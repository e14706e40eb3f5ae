package org.cpor.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;

/** Describes the parameters, and the language of answers, that mean the same in every operation. */
final class StandardParameters {

  private static final DotName VARIES = DotName.createSimple(VariesByLanguage.class);

  /**
   * The descriptions, by the parameter's name in lower case. A description in the code of an
   * operation replaces the description in this map.
   */
  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          "limit",
          "The maximum number of items on the page.",
          "after",
          "The `next` of the page before. Absent for the first page.",
          IdempotencyKey.HEADER.toLowerCase(Locale.ROOT),
          "The caller's name for this request, such as a UUID. A request with the same key is"
              + " carried out once.",
          HttpHeaders.ACCEPT_LANGUAGE.toLowerCase(Locale.ROOT),
          "The languages that the reader understands (RFC 9110). There are texts in Hungarian and"
              + " English.");

  void complete(DocumentedOperations operations) {
    operations.stream().forEach(StandardParameters::complete);
  }

  private static void complete(DocumentedOperation documented) {
    boolean varies = variesByLanguage(documented);
    if (varies) {
      documented
          .operation()
          .getResponses()
          .getAPIResponses()
          .forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
              response.addHeader(HttpHeaders.CONTENT_LANGUAGE, StandardSchemas.languages());
            }
          });
    }
    if (varies
        && documented
            .parameters()
            .noneMatch(parameter -> HttpHeaders.ACCEPT_LANGUAGE.equals(parameter.getName()))) {
      documented
          .operation()
          .addParameter(
              OASFactory.createParameter()
                  .name(HttpHeaders.ACCEPT_LANGUAGE)
                  .in(Parameter.In.HEADER)
                  .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
    }
    documented.parameters().forEach(StandardParameters::describe);
  }

  private static boolean variesByLanguage(DocumentedOperation documented) {
    MethodInfo method = documented.method();
    return documented.has(VARIES)
        || (method != null && method.declaringClass().hasDeclaredAnnotation(VARIES));
  }

  private static void describe(Parameter parameter) {
    String name = parameter.getName();
    if (name == null) {
      return;
    }
    if (parameter.getDescription() == null) {
      if (parameter.getIn() == Parameter.In.PATH && name.endsWith("Id")) {
        parameter.setDescription("The id of the " + words(name.replaceAll("Id$", "")) + ".");
      } else {
        Optional.ofNullable(DESCRIPTIONS.get(name.toLowerCase(Locale.ROOT)))
            .ifPresent(parameter::setDescription);
      }
    }
    Schema schema = parameter.getSchema();
    if (name.equals(HttpHeaders.ACCEPT_LANGUAGE)
        && schema != null
        && schema.getExamples() == null) {
      schema.setExamples(List.of("hu, en;q=0.5"));
    }
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
