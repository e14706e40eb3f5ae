package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.DirectoryEntry;
import org.cpor.verifier.directory.application.IdentifierEntry;
import org.cpor.verifier.directory.application.PartnerEntry;
import org.cpor.verifier.directory.application.SubscriptionEntry;
import org.cpor.verifier.directory.application.TenantEntry;
import org.cpor.verifier.directory.domain.DirectoryRecord;

/** Reads a line of an import: the body of a PUT, with the record's type and id in front. */
@Singleton
class LineParser {

  private static final Map<String, Class<? extends DirectoryEntry>> TYPES =
      Map.of(
          "tenant", TenantEntry.class,
          "subscription", SubscriptionEntry.class,
          "partner", PartnerEntry.class,
          "identifier", IdentifierEntry.class);

  private final ObjectMapper json;

  LineParser(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The record that {@code line} tells.
   *
   * @throws UnreadableLineException when it is not the JSON of one
   * @throws ProblemException when it is, and breaks the rules
   */
  DirectoryRecord parse(ByteBuffer line) throws UnreadableLineException {
    ObjectNode object = object(utf8(line));
    String type = text(object, "type");
    String id = text(object, "id");
    Class<? extends DirectoryEntry> kind = TYPES.get(type);
    if (kind == null) {
      throw new UnreadableLineException(
          "type must be one of tenant, subscription, partner, identifier");
    }
    return entry(object, kind).toRecord(id);
  }

  private static String utf8(ByteBuffer line) throws UnreadableLineException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(line.duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableLineException("is not UTF-8");
    }
  }

  private ObjectNode object(String line) throws UnreadableLineException {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UnreadableLineException("is not JSON: column " + e.getLocation().getColumnNr());
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableLineException("is not a JSON object");
  }

  private static String text(ObjectNode object, String field) throws UnreadableLineException {
    JsonNode value = object.remove(field);
    if (value == null || !value.isTextual()) {
      throw new UnreadableLineException(field + " must be there, as a text");
    }
    return value.textValue();
  }

  private DirectoryEntry entry(ObjectNode object, Class<? extends DirectoryEntry> kind)
      throws UnreadableLineException {
    try {
      return Objects.requireNonNull(json.treeToValue(object, kind));
    } catch (UnrecognizedPropertyException e) {
      throw new UnreadableLineException(path(e) + " is no field of this type of record");
    } catch (JsonMappingException e) {
      throw new UnreadableLineException(path(e) + " has a value of the wrong JSON type");
    } catch (JsonProcessingException e) {
      throw new UnreadableLineException("is not the JSON of such a record");
    }
  }

  private static String path(JsonMappingException failure) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
