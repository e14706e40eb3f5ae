package org.cpor.verifier.platform;

import static java.util.stream.Collectors.joining;

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
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request and gathers everything that is wrong with them, so that the sender
 * hears it at once.
 *
 * <p>Each method gives a supplier of the value, to be asked only after {@link #refuseIfWrong}.
 */
public final class Fields {

  private final String path;
  private final List<Violation> violations;

  public Fields() {
    this("", new ArrayList<>());
  }

  private Fields(String path, List<Violation> violations) {
    this.path = path;
    this.violations = violations;
  }

  /** The fields of the object in {@code field}. */
  public Fields in(String field) {
    return new Fields(at(field), violations);
  }

  /** A value that must be there. */
  public <T> Supplier<T> required(String field, @Nullable T value) {
    return value == null ? wrong(field, "is missing") : () -> value;
  }

  /** A text that must be there and that {@code parse} must understand. */
  public <T> Supplier<T> required(
      String field, @Nullable String text, Function<String, Optional<T>> parse, String rule) {
    return text == null ? wrong(field, "is missing") : parsed(field, text, parse, rule);
  }

  /** A text that, where it is there, {@code parse} must understand. */
  public <T> Supplier<Optional<T>> optional(
      String field, @Nullable String text, Function<String, Optional<T>> parse, String rule) {
    if (text == null) {
      return Optional::empty;
    }
    Supplier<T> value = parsed(field, text, parse, rule);
    return () -> Optional.of(value.get());
  }

  /** A text that must be there, with 1 to {@code maxLength} printable characters, not all blank. */
  public Supplier<String> text(String field, @Nullable String text, int maxLength) {
    return required(field, text, given -> ofLength(given, maxLength), lengthRule(maxLength));
  }

  /**
   * A text that, where it is there, has 1 to {@code maxLength} printable characters, not all blank.
   */
  public Supplier<Optional<String>> optionalText(
      String field, @Nullable String text, int maxLength) {
    return optional(field, text, given -> ofLength(given, maxLength), lengthRule(maxLength));
  }

  /** The code of a constant, which must be there. */
  public <E extends Enum<E>> Supplier<E> oneOf(String field, @Nullable String code, Class<E> type) {
    return required(
        field,
        code,
        given ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst(),
        "must be one of "
            + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(joining(", ")));
  }

  /** A list that must be there, each element read by {@code read} and none of them absent. */
  public <E, T> Supplier<List<T>> each(
      String field, @Nullable List<E> elements, BiFunction<Fields, E, Supplier<T>> read) {
    if (elements == null) {
      return wrong(field, "is missing");
    }
    List<Supplier<T>> values =
        IntStream.range(0, elements.size())
            .mapToObj(index -> element(field + "[" + index + "]", elements.get(index), read))
            .toList();
    return () -> values.stream().map(Supplier::get).toList();
  }

  /** A list that must be there, of texts that {@code parse} must understand. */
  public <T> Supplier<List<T>> eachText(
      String field,
      @Nullable List<String> texts,
      Function<String, Optional<T>> parse,
      String rule) {
    return each(field, texts, (element, text) -> element.parsed("", text, parse, rule));
  }

  /** Notes each of {@code keys} that stands a second time. */
  public void distinct(String field, Stream<@Nullable String> keys) {
    Set<@Nullable String> seen = new HashSet<>();
    keys.forEach(key -> {
      if (key != null && !seen.add(key)) {
        wrong(field, "has " + key + " twice");
      }
    });
  }

  /** Notes that {@code field} breaks {@code rule}. */
  public <T> Supplier<T> wrong(String field, String rule) {
    violations.add(new Violation(at(field), rule));
    return () -> {
      throw new IllegalStateException(at(field) + " is wrong and was asked for");
    };
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException with all that was wrong
   */
  public void refuseIfWrong() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }

  /** The path of {@code field}; an empty one is the element of a list itself. */
  private String at(String field) {
    return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
  }

  private <E, T> Supplier<T> element(
      String field, @Nullable E element, BiFunction<Fields, E, Supplier<T>> read) {
    return element == null ? wrong(field, "is missing") : read.apply(in(field), element);
  }

  private <T> Supplier<T> parsed(
      String field, String text, Function<String, Optional<T>> parse, String rule) {
    return parse
        .apply(text)
        .<Supplier<T>>map(value -> () -> value)
        .orElseGet(() -> wrong(field, rule));
  }

  private static Optional<String> ofLength(String text, int maxLength) {
    return Optional.of(text)
        .filter(given -> !given.isBlank() && given.length() <= maxLength)
        .filter(given -> given.chars().noneMatch(Character::isISOControl));
  }

  private static String lengthRule(int maxLength) {
    return "must have 1 to " + maxLength + " printable characters";
  }
}
