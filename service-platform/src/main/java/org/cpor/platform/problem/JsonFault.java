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
import org.cpor.platform.json.TooManyElementsException;
import org.cpor.platform.json.UnstorableTextException;
import org.jspecify.annotations.Nullable;

/**
 * Describes the errors of a JSON body for its sender: with fields and lines, without class names.
 */
final class JsonFault {

  private JsonFault() {}

  /** Whether the JSON is well-formed and one of its fields breaks the contract. */
  static boolean isOfContract(JsonMappingException failure) {
    return !failure.getPath().isEmpty()
        && (failure instanceof MismatchedInputException
            || failure instanceof ValueInstantiationException);
  }

  /** The violation for a failure for which {@link #isOfContract} is true. */
  static Violation violation(JsonMappingException failure) {
    return new Violation(field(failure), message(failure));
  }

  /** The detail of the problem for a failure for which {@link #isOfContract} is false. */
  static String detail(JsonProcessingException failure) {
    JsonLocation at = failure.getLocation();
    String where = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    if (Causes.of(failure).anyMatch(StreamConstraintsException.class::isInstance)) {
      return "The body has a text, a name, a number, a depth or a size beyond what is read here"
          + where
          + ".";
    }
    return failure instanceof MismatchedInputException
            || failure instanceof ValueInstantiationException
        ? "The body is not the JSON object that is expected here."
        : "The body is not well-formed JSON" + where + ".";
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

  private static String message(JsonMappingException failure) {
    return switch (failure) {
      case PropertyBindingException unknown -> "is not a field of this request";
      case UnstorableTextException text -> text.getOriginalMessage();
      case TooManyElementsException list -> list.getOriginalMessage();
      case InvalidFormatException format -> "must be " + expected(format.getTargetType());
      case ValueInstantiationException incomplete -> "is incomplete";
      case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
      default -> throw new IllegalArgumentException("not of the contract", failure);
    };
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == UUID.class) {
      return "a UUID";
    }
    if (type == Instant.class) {
      return "an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z";
    }
    if (type == Duration.class) {
      return "a duration as ISO 8601 has it, such as PT120H";
    }
    if (type == LocalDate.class) {
      return "a date such as 2026-11-20";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number in range";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another type";
  }
}
