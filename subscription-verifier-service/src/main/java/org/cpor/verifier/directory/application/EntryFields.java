package org.cpor.verifier.directory.application;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of an entry of a feed, including nested fields. Collects all violations, so that
 * the answer can report all of them at once.
 *
 * <p>Each method for a value returns a supplier. Call the supplier only after {@link
 * #refuseIfWrong}.
 */
final class EntryFields {

  static final String PRINTABLE = "must have 1 to {0} printable characters";

  private final String path;
  private final List<Violation> violations;

  EntryFields() {
    this("", new ArrayList<>());
  }

  private EntryFields(String path, List<Violation> violations) {
    this.path = path;
    this.violations = violations;
  }

  /** The fields of the object in {@code field}. */
  EntryFields in(String field) {
    return new EntryFields(at(field), violations);
  }

  /** A required value. */
  <T> Supplier<T> required(String field, @Nullable T value) {
    return value == null ? wrong(field, "is missing") : () -> value;
  }

  /**
   * A required text that {@code parse} accepts.
   *
   * @param pattern describes the accepted texts, such as "must be a UUID"
   */
  <T> Supplier<T> required(
      String field,
      @Nullable String text,
      Function<String, Optional<T>> parse,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    return text == null
        ? wrong(field, "is missing")
        : parsed(field, text, parse, pattern, arguments);
  }

  /** An optional text that {@code parse} accepts. */
  <T> Supplier<Optional<T>> optional(
      String field,
      @Nullable String text,
      Function<String, Optional<T>> parse,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    if (text == null) {
      return Optional::empty;
    }
    Supplier<T> value = parsed(field, text, parse, pattern, arguments);
    return () -> Optional.of(value.get());
  }

  /**
   * A required text of 1 to {@code maxLength} printable characters; at least one of them is not a
   * space.
   */
  Supplier<String> text(String field, @Nullable String text, int maxLength) {
    return required(field, text, given -> ofLength(given, maxLength), PRINTABLE, maxLength);
  }

  /**
   * An optional text of 1 to {@code maxLength} printable characters; at least one of them is not a
   * space.
   */
  Supplier<Optional<String>> optionalText(String field, @Nullable String text, int maxLength) {
    return optional(field, text, given -> ofLength(given, maxLength), PRINTABLE, maxLength);
  }

  /** A required text that is the name of a constant of {@code type}. */
  <E extends Enum<E>> Supplier<E> oneOf(String field, @Nullable String code, Class<E> type) {
    return required(
        field,
        code,
        given ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst(),
        "must be one of {0}",
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", ")));
  }

  /** A required list. None of its elements may be null; {@code read} reads each element. */
  <E, T> Supplier<List<T>> each(
      String field, @Nullable List<E> elements, BiFunction<EntryFields, E, Supplier<T>> read) {
    if (elements == null) {
      return wrong(field, "is missing");
    }
    List<Supplier<T>> values =
        IntStream.range(0, elements.size())
            .mapToObj(index -> element(field + "[" + index + "]", elements.get(index), read))
            .toList();
    return () -> values.stream().map(Supplier::get).toList();
  }

  /** A required list of texts that {@code parse} accepts. */
  <T> Supplier<List<T>> eachText(
      String field,
      @Nullable List<String> texts,
      Function<String, Optional<T>> parse,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    return each(
        field, texts, (element, text) -> element.parsed("", text, parse, pattern, arguments));
  }

  /** Adds a violation for each repetition of a key. */
  void distinct(String field, Stream<@Nullable String> keys) {
    Set<@Nullable String> seen = new HashSet<>();
    keys.forEach(key -> {
      if (key != null && !seen.add(key)) {
        wrong(field, "has {0} twice", key);
      }
    });
  }

  /**
   * Adds a violation.
   *
   * @param pattern what is wrong with the field, or what it must be
   */
  <T> Supplier<T> wrong(String field, @CompileTimeConstant String pattern, Object... arguments) {
    violations.add(new Violation(at(field), pattern, arguments));
    return () -> {
      throw new IllegalStateException(at(field) + " is invalid and has no value");
    };
  }

  /**
   * Call this method after all fields were read.
   *
   * @throws ProblemException with all violations, if there are any
   */
  void refuseIfWrong() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  /**
   * The path of {@code field}. If this entry is a text in a list, the entry has no fields. Then
   * {@code field} is empty, and the result is the path of the text itself.
   */
  private String at(String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }

  private <E, T> Supplier<T> element(
      String field, @Nullable E element, BiFunction<EntryFields, E, Supplier<T>> read) {
    return element == null ? wrong(field, "is missing") : read.apply(in(field), element);
  }

  private <T> Supplier<T> parsed(
      String field,
      String text,
      Function<String, Optional<T>> parse,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    return parse
        .apply(text)
        .<Supplier<T>>map(value -> () -> value)
        .orElseGet(() -> wrong(field, pattern, arguments));
  }

  private static Optional<String> ofLength(String text, int maxLength) {
    return Optional.of(text)
        .filter(given -> !given.isBlank() && given.length() <= maxLength)
        .filter(LegibleText::isLine);
  }
}
