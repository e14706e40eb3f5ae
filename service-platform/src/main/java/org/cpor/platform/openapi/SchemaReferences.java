package org.cpor.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finds the references in a document to the schemas of its components. */
final class SchemaReferences {

  private static final String PREFIX = "#/components/schemas/";

  private final OpenAPI document;

  SchemaReferences(OpenAPI document) {
    this.document = document;
  }

  /** Changes the references to schemas that got a new name. */
  void rename(Map<String, String> newNames) {
    schemas()
        .filter(schema -> schema.getRef() != null && schema.getRef().startsWith(PREFIX))
        .forEach(schema -> {
          String name = schema.getRef().substring(PREFIX.length());
          schema.setRef(PREFIX + newNames.getOrDefault(name, name));
        });
  }

  /**
   * Removes the type and the examples beside each reference. The schema to which the reference
   * refers has the same type and examples. Some generators of clients ignore a reference that has a
   * type beside it.
   */
  void simplify() {
    schemas()
        .filter(schema -> schema.getRef() != null)
        .forEach(schema -> {
          schema.setType(null);
          schema.setExamples(null);
        });
  }

  private Stream<Schema> schemas() {
    Stream<Schema> ofOperations =
        document.getPaths().getPathItems().values().stream()
            .flatMap(path -> path.getOperations().values().stream())
            .flatMap(SchemaReferences::ofOperation);
    return Stream.concat(values(document.getComponents().getSchemas()), ofOperations)
        .flatMap(SchemaReferences::withParts);
  }

  private static Stream<Schema> ofOperation(Operation operation) {
    return Stream.of(
            items(operation.getParameters()).map(Parameter::getSchema),
            Stream.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .flatMap(SchemaReferences::ofContent),
            values(operation.getResponses().getAPIResponses())
                .map(APIResponse::getContent)
                .flatMap(SchemaReferences::ofContent),
            values(operation.getResponses().getAPIResponses())
                .flatMap(response -> values(response.getHeaders()))
                .map(Header::getSchema))
        .flatMap(Function.identity())
        .flatMap(Stream::ofNullable);
  }

  private static Stream<Schema> ofContent(@Nullable Content content) {
    return content == null
        ? Stream.of()
        : values(content.getMediaTypes()).map(MediaType::getSchema).flatMap(Stream::ofNullable);
  }

  private static Stream<Schema> withParts(Schema schema) {
    Stream<Schema> parts =
        Stream.of(
                values(schema.getProperties()),
                Stream.ofNullable(schema.getItems()),
                Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                Stream.ofNullable(schema.getPropertyNames()),
                items(schema.getAllOf()),
                items(schema.getAnyOf()),
                items(schema.getOneOf()))
            .flatMap(Function.identity());
    return Stream.concat(Stream.of(schema), parts.flatMap(SchemaReferences::withParts));
  }

  private static <T> Stream<T> values(@Nullable Map<String, T> map) {
    return Stream.ofNullable(map).map(Map::values).flatMap(Collection::stream);
  }

  private static <T> Stream<T> items(@Nullable List<T> list) {
    return Stream.ofNullable(list).flatMap(List::stream);
  }
}
