package org.cpor.platform.request;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cpor.identifiers.Blanks;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.json.LegibleText;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a request one by one and collects their violations. A blank text counts as
 * absent. Blanks at the beginning and the end of a text are removed.
 */
public final class RequestFields {

  /** The message of the violation when a field is not a valid partner id. */
  public static final String PARTNER_ID =
      "must be 1 to 64 letters, digits, dots, underscores or hyphens";

  private static final String ONE_OF = "must be one of {0}";

  private final List<Violation> violations = new ArrayList<>();

  /**
   * The value of a required field. If the value is absent or not well-formed, adds a violation and
   * returns empty.
   *
   * @param form parses the value; its result is empty when the value is not well-formed
   * @param pattern describes a valid value, such as "must be a UUID"
   */
  public <T> Optional<T> required(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> form,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    if (value == null || Blanks.trim(value).isEmpty()) {
      refuse(field, "is required");
      return Optional.empty();
    }
    return optional(field, value, form, pattern, arguments);
  }

  /**
   * The value of an optional field. If the value is present but not well-formed, adds a violation
   * and returns empty.
   */
  public <T> Optional<T> optional(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> form,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    if (value == null) {
      return Optional.empty();
    }
    String trimmed = Blanks.trim(value);
    return trimmed.isEmpty() ? Optional.empty() : read(field, trimmed, form, pattern, arguments);
  }

  /**
   * The value of an optional query parameter. If the parameter is present but blank or not
   * well-formed, adds a violation and returns empty. A blank parameter of a list is refused,
   * because the caller wanted to select something, and would otherwise get the whole list.
   */
  public <T> Optional<T> parameter(
      String name,
      @Nullable String value,
      Function<String, Optional<T>> form,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    return value == null
        ? Optional.empty()
        : read(name, Blanks.trim(value), form, pattern, arguments);
  }

  /**
   * The value of an optional query parameter: a {@link LegibleText#isText legible text} of 1 to
   * {@code max} characters. A blank parameter is refused.
   */
  public Optional<String> textParameter(String name, @Nullable String value, int max) {
    return legible(
        name,
        parameter(
            name,
            value,
            trimmed -> text(max).apply(trimmed).filter(text -> !text.isEmpty()),
            "must have 1 to {0} characters",
            max));
  }

  private <T> Optional<T> read(
      String field,
      String trimmed,
      Function<String, Optional<T>> form,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    Optional<T> read = form.apply(trimmed);
    if (read.isEmpty()) {
      refuse(field, pattern, arguments);
    }
    return read;
  }

  /**
   * A required {@link LegibleText#isText legible text} of at most {@code max} characters, with one
   * or more lines.
   */
  public Optional<String> requiredText(String field, @Nullable String value, int max) {
    return legible(field, required(field, value, text(max), "must have 1 to {0} characters", max));
  }

  /**
   * An optional {@link LegibleText#isText legible text} of at most {@code max} characters, with one
   * or more lines.
   */
  public Optional<String> optionalText(String field, @Nullable String value, int max) {
    return legible(
        field, optional(field, value, text(max), "must have no more than {0} characters", max));
  }

  /** A required {@link LegibleText#isLine legible line} of at most {@code max} characters. */
  public Optional<String> requiredLine(String field, @Nullable String value, int max) {
    return line(field, required(field, value, text(max), "must have 1 to {0} characters", max));
  }

  /** An optional {@link LegibleText#isLine legible line} of at most {@code max} characters. */
  public Optional<String> optionalLine(String field, @Nullable String value, int max) {
    return line(
        field, optional(field, value, text(max), "must have no more than {0} characters", max));
  }

  private Optional<String> legible(String field, Optional<String> text) {
    if (text.isEmpty() || LegibleText.isText(text.get())) {
      return text;
    }
    refuse(field, LegibleText.RULE);
    return Optional.empty();
  }

  private Optional<String> line(String field, Optional<String> text) {
    if (text.isEmpty() || LegibleText.isLine(text.get())) {
      return text;
    }
    refuse(field, LegibleText.LINE_RULE);
    return Optional.empty();
  }

  private static Function<String, Optional<String>> text(int max) {
    return value -> Optional.of(value).filter(text -> text.codePointCount(0, text.length()) <= max);
  }

  /** The value of a required field, which must be the name of a constant. */
  public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, E[] names) {
    return required(
        field,
        value,
        name -> Arrays.stream(names).filter(constant -> constant.name().equals(name)).findFirst(),
        ONE_OF,
        Arrays.stream(names).map(Enum::name).collect(joining(", ")));
  }

  /** The value of a required field, which must be one of {@code codes}. */
  public Optional<String> oneOf(String field, @Nullable String value, Collection<String> codes) {
    return required(
        field,
        value,
        code -> Optional.of(code).filter(codes::contains),
        ONE_OF,
        String.join(", ", codes));
  }

  /**
   * The partner for which a request is made.
   *
   * @param named the value of the field {@code partnerId}; required when {@code sender} is empty
   * @param sender the partner that employs the caller; empty when there is none
   */
  public Optional<String> partnerId(@Nullable String named, Optional<String> sender) {
    if (sender.isEmpty()) {
      return required("partnerId", named, PartnerId::parse, PARTNER_ID).map(PartnerId::text);
    }
    optional(
        "partnerId",
        named,
        text -> PartnerId.parse(text).filter(id -> id.text().equals(sender.get())),
        "must be absent or your own");
    return sender;
  }

  public void refuse(String field, @CompileTimeConstant String pattern, Object... arguments) {
    violations.add(new Violation(field, pattern, arguments));
  }

  /**
   * Must be called after all fields are read.
   *
   * @throws ProblemException when there was a violation
   */
  public void refuseAll() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }
}
