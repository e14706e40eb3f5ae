package org.cpor.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes a body of several JSON values, such as NDJSON or an event stream, as a text. If the
 * body had the schema of an object, clients would read the whole body as one JSON value. The schema
 * of each value is the {@code contentSchema} of the text.
 */
final class TextBodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TYPES =
      Set.of(
          "application/x-ndjson", "application/ndjson", "application/jsonl", "text/event-stream");

  void complete(DocumentedOperations operations) {
    operations.stream()
        .map(DocumentedOperation::operation)
        .flatMap(TextBodies::contents)
        .forEach(TextBodies::complete);
  }

  private static void complete(Content content) {
    new LinkedHashMap<>(content.getMediaTypes())
        .forEach((type, body) -> {
          if (TYPES.contains(type)) {
            content.addMediaType(type, asText(type, body));
          }
        });
  }

  private static Stream<Content> contents(Operation operation) {
    return Stream.concat(
            Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent),
            operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent))
        .flatMap(Stream::ofNullable);
  }

  /** Makes a new object, because several media types can share the object {@code body}. */
  private static MediaType asText(String type, MediaType body) {
    Optional.ofNullable(body.getExamples()).map(Map::values).stream()
        .flatMap(Collection::stream)
        .filter(example -> !(example.getValue() instanceof String))
        .forEach(example -> example.setValue(lines(example.getValue())));
    return OASFactory.createMediaType()
        .examples(body.getExamples())
        .schema(
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .contentMediaType(type)
                .contentSchema(body.getSchema()));
  }

  /** The JSON of an example, with a line for each item if the example is a list. */
  private static String lines(Object value) {
    return value instanceof List<?> items
        ? items.stream().map(TextBodies::line).collect(Collectors.joining())
        : line(value);
  }

  private static String line(Object value) {
    try {
      return JSON.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
