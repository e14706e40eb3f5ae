package org.cpor.platform.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Refuses malformed query parameters that are enums, booleans or UUIDs. Without this check, a
 * malformed enum or UUID would be answered with 404, and a malformed boolean would count as false.
 */
@Provider
@Singleton
public class QueryParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // Each converter creates the type for which it is found.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return Stream.of(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst()
        .map(name -> (ParamConverter<T>) converter(type, name))
        .orElse(null);
  }

  /** The converter for values of {@code type}; null for other types. */
  static @Nullable ParamConverter<?> converter(Class<?> type, String name) {
    if (type.isEnum()) {
      String names =
          Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name())
              .collect(Collectors.joining(", "));
      return new Strict<>(
          name, text -> constant(type, text), Sentence.of("must be one of {0}", names));
    }
    if (type == Boolean.class) {
      return new Strict<>(name, QueryParameters::truth, Sentence.of("must be true or false"));
    }
    if (type == UUID.class) {
      return new Strict<>(name, QueryParameters::uuid, Sentence.of("must be a UUID"));
    }
    return null;
  }

  private static Object constant(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static UUID uuid(String text) {
    return CanonicalUuid.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }

  private record Strict<T>(String name, Function<String, T> reader, Sentence sentence)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid(List.of(new Violation(name, sentence)));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
