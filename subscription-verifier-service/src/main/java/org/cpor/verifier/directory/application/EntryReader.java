package org.cpor.verifier.directory.application;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import org.cpor.platform.json.StorableText;
import org.cpor.platform.json.TooManyElementsException;
import org.cpor.platform.json.UnstorableTextException;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a feed. An entry is a JSON object. It has the id of a record, and the same
 * fields as a PUT request for that record.
 */
@Singleton
public class EntryReader {

  private static final Map<String, Class<? extends DirectoryEntry>> TYPES =
      Map.of(
          "tenant", TenantEntry.class,
          "subscription", SubscriptionEntry.class,
          "partner", PartnerEntry.class,
          "identifier", IdentifierEntry.class,
          "product", ProductEntry.class);

  private final ObjectMapper json;

  EntryReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The record in a line of an import. The line has the fields {@code type} and {@code id}.
   *
   * @throws UnreadableEntryException if the line is not the JSON of an entry
   * @throws ProblemException if a field is invalid
   */
  public DirectoryRecord read(ByteBuffer line) throws UnreadableEntryException {
    ObjectNode object = object(utf8(line));
    return read(text(object, "type"), object);
  }

  /**
   * The record in {@code data}. The data has the field {@code id}.
   *
   * @param type the type of the record, such as {@code tenant}
   * @throws UnreadableEntryException if the data is not the JSON of an entry
   * @throws ProblemException if a field is invalid
   */
  public DirectoryRecord read(String type, ByteBuffer data) throws UnreadableEntryException {
    return read(type, object(utf8(data)));
  }

  private DirectoryRecord read(String type, ObjectNode object) throws UnreadableEntryException {
    String id = text(object, "id");
    Class<? extends DirectoryEntry> kind = TYPES.get(type);
    if (kind == null) {
      throw new UnreadableEntryException(
          "type must be one of tenant, subscription, partner, identifier, product");
    }
    return entry(object, kind).toRecord(id);
  }

  private static String utf8(ByteBuffer line) throws UnreadableEntryException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(line.duplicate()).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableEntryException("is not UTF-8");
    }
  }

  private ObjectNode object(String line) throws UnreadableEntryException {
    JsonNode node;
    try {
      node = json.readTree(line);
    } catch (StreamConstraintsException e) {
      throw new UnreadableEntryException(
          "has a text, a name, a number, a depth or a size beyond what is read here");
    } catch (JsonProcessingException e) {
      throw new UnreadableEntryException("is not JSON" + place(e.getLocation()));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new UnreadableEntryException("is not a JSON object");
  }

  /** The column of an error, as a text. The text is empty if Jackson does not know the location. */
  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : ": column " + at.getColumnNr();
  }

  private static String text(ObjectNode object, String field) throws UnreadableEntryException {
    JsonNode value = object.remove(field);
    if (value == null || !value.isTextual()) {
      throw new UnreadableEntryException(field + " must be there, as a text");
    }
    if (!StorableText.is(value.textValue())) {
      throw new UnreadableEntryException(field + " " + StorableText.RULE);
    }
    return value.textValue();
  }

  private DirectoryEntry entry(ObjectNode object, Class<? extends DirectoryEntry> kind)
      throws UnreadableEntryException {
    try {
      return Objects.requireNonNull(json.treeToValue(object, kind));
    } catch (UnrecognizedPropertyException e) {
      throw new UnreadableEntryException(path(e) + " is no field of this type of record");
    } catch (TooManyElementsException | UnstorableTextException e) {
      throw new UnreadableEntryException(path(e) + " " + e.getOriginalMessage());
    } catch (JsonMappingException e) {
      throw new UnreadableEntryException(path(e) + " has a value of the wrong JSON type");
    } catch (JsonProcessingException e) {
      throw new UnreadableEntryException("is not the JSON of such a record");
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
