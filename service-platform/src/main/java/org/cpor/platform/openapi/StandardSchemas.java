package org.cpor.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The schemas, headers and parameters of the standard answers. */
final class StandardSchemas {

  private StandardSchemas() {}

  static Schema problem() {
    return object("What failed, according to RFC 9457.")
        .addProperty(
            "type",
            text("The kind of problem, which never changes.", Problem.TYPES + "not-found")
                .format("uri"))
        .addProperty("title", text("The kind in words.", CommonProblem.NOT_FOUND.title().english()))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599))
                .description("The status of the answer.")
                .examples(List.of(404)))
        .addProperty("detail", text("What happened in this case.", "There is no such claim."))
        .addProperty(
            "instance",
            text("The path of the request.", "/claims/0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d")
                .format("uri-reference"))
        .addProperty(
            "violations",
            OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The errors of the request, field by field, at most 100.")
                .maxItems(100)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
        .required(List.of("type", "title", "status", "detail"));
  }

  static Schema violation() {
    return object("One error of a request.")
        .addProperty("field", text("The path of the field in the request.", "customer.domain"))
        .addProperty("message", text("What is wrong with it.", "is required"))
        .required(List.of("field", "message"));
  }

  static Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE,
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }

  static Header entityTag() {
    return header("The version of the resource.", "\"7\"").required(true);
  }

  static Header location() {
    Header location =
        header("The path of the new resource.", "/claims/0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d");
    location.getSchema().format("uri-reference");
    return location.required(true);
  }

  static Header replayed() {
    return header(
        "`true` when the request with this key was carried out before; this is its first answer.",
        "true");
  }

  static Header retryAfter() {
    return OASFactory.createHeader()
        .description("The number of seconds after which to send the request again.")
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ZERO)
                .examples(List.of(5)));
  }

  static Header problemLanguage() {
    return header("The language of the problem: `hu` or `en`.", "en").required(true);
  }

  static Header languages() {
    return header("The languages of the texts in the answer: `hu`, `en` or both.", "hu");
  }

  static Header challenge() {
    return header("The scheme of the token.", "Bearer").required(true);
  }

  /** The header {@code If-Match} of RFC 9110. */
  static Parameter condition() {
    return condition("If-Match", "Acts only if the resource has one of these versions.", "\"7\"");
  }

  /** The header {@code If-None-Match} of RFC 9110. */
  static Parameter conditionNot(HttpMethod verb) {
    return verb == HttpMethod.GET
        ? condition(
            "If-None-Match", "Answers 304 if the resource has one of these versions.", "\"7\"")
        : condition(
            "If-None-Match",
            "Acts only if the resource has none of these versions; `*`: only if there is none yet.",
            "*");
  }

  private static Parameter condition(String name, String description, String example) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(text("Entity tags with commas between them, or `*`.", example));
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(text(description, example).description(null));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .description(description)
        .examples(List.of(example));
  }
}
