package org.cpor.platform.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cpor.platform.json.StorableText;
import org.cpor.platform.json.TooManyElementsException;
import org.cpor.platform.json.UnstorableTextException;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/** Describes the errors of a JSON body for its sender: names fields and lines, but no classes. */
final class JsonFault {

  static final Sentence UNKNOWN_FIELD = Sentence.of("is not a field of this request");

  private JsonFault() {}

  /** Whether the JSON is well-formed, but one of its fields breaks the contract. */
  static boolean isOfContract(JsonMappingException failure) {
    return !failure.getPath().isEmpty()
        && (failure instanceof MismatchedInputException
            || failure instanceof ValueInstantiationException);
  }

  /** The violation in a failure that {@link #isOfContract breaks the contract}. */
  static Violation violation(JsonMappingException failure) {
    return new Violation(field(failure), sentence(failure));
  }

  /**
   * The detail of the problem for a failure that does not {@link #isOfContract break the contract}.
   */
  static Sentence detail(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    if (Causes.of(failure).anyMatch(StreamConstraintsException.class::isInstance)) {
      return at == null
          ? Sentence.of(
              "The body has a text, a name, a number, a depth or a size beyond what is read here.")
          : Sentence.of(
              "The body has a text, a name, a number, a depth or a size beyond what is read here:"
                  + " line {0}, column {1}.",
              at.getLineNr(), at.getColumnNr());
    }
    if (failure instanceof MismatchedInputException
        || failure instanceof ValueInstantiationException) {
      return Sentence.of("The body is not the JSON object that is expected here.");
    }
    return at == null
        ? Sentence.of("The body is not well-formed JSON.")
        : Sentence.of(
            "The body is not well-formed JSON: line {0}, column {1}.",
            at.getLineNr(), at.getColumnNr());
  }

  private static String field(JsonMappingException failure) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : failure.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.toString();
  }

  private static Sentence sentence(JsonMappingException failure) {
    return switch (failure) {
      case PropertyBindingException unknown -> UNKNOWN_FIELD;
      case UnstorableTextException text -> Sentence.of(StorableText.RULE);
      case TooManyElementsException list ->
          Sentence.of("must have no more than {0} elements", list.max());
      case InvalidFormatException format -> expected(format.getTargetType());
      case ValueInstantiationException incomplete -> Sentence.of("is incomplete");
      case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
      default -> throw new IllegalArgumentException("not of the contract", failure);
    };
  }

  /**
   * The sentence that a value must be of {@code type}. If {@code type} is null or has no sentence
   * of its own, the sentence is a general one.
   */
  static Sentence expected(@Nullable Class<?> type) {
    if (type == null) {
      return Sentence.of("must be of another type");
    }
    if (type.isEnum()) {
      return Sentence.of(
          "must be one of {0}",
          Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", ")));
    }
    if (type == String.class) {
      return Sentence.of("must be a text");
    }
    if (type == UUID.class) {
      return Sentence.of("must be a UUID");
    }
    if (type == Instant.class) {
      return Sentence.of("must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z");
    }
    if (type == Duration.class) {
      return Sentence.of("must be a duration as ISO 8601 has it, such as PT120H");
    }
    if (type == LocalDate.class) {
      return Sentence.of("must be a date such as 2026-11-20");
    }
    if (type == boolean.class || type == Boolean.class) {
      return Sentence.of("must be true or false");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return Sentence.of("must be a number in range");
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return Sentence.of("must be a list");
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? Sentence.of("must be an object")
        : Sentence.of("must be of another type");
  }
}
