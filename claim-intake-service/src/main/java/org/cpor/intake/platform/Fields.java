package org.cpor.intake.platform;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request one by one and remembers what is wrong with each. */
public final class Fields {

  /** What a partner's id must be. */
  public static final String PARTNER_ID =
      "must be 1 to 64 letters, digits, dots, underscores or hyphens";

  private final List<Violation> violations = new ArrayList<>();

  /**
   * The value of a field that must be there; empty, and a violation, when it is not or is not well
   * formed.
   *
   * @param form reads the value, empty when it is not well formed
   * @param message what the value must be
   */
  public <T> Optional<T> required(
      String field, @Nullable String value, Function<String, Optional<T>> form, String message) {
    if (value == null) {
      refuse(field, "is required");
      return Optional.empty();
    }
    return optional(field, value, form, message);
  }

  /** The value of a field that may be absent; a violation when it is there and not well formed. */
  public <T> Optional<T> optional(
      String field, @Nullable String value, Function<String, Optional<T>> form, String message) {
    if (value == null) {
      return Optional.empty();
    }
    Optional<T> read = form.apply(value);
    if (read.isEmpty()) {
      refuse(field, message);
    }
    return read;
  }

  /** Text of so many characters, and not all of them blank if there must be any. */
  public static Function<String, Optional<String>> text(int min, int max) {
    return value ->
        Optional.of(value)
            .filter(text -> text.codePointCount(0, text.length()) <= max)
            .filter(text -> min == 0 || !text.isBlank());
  }

  /** The constant whose name must be there. */
  public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String value, E[] names) {
    return required(
        field,
        value,
        name -> Arrays.stream(names).filter(constant -> constant.name().equals(name)).findFirst(),
        "must be one of " + Arrays.stream(names).map(Enum::name).collect(joining(", ")));
  }

  /**
   * The partner that a request is made for.
   *
   * @param named the value of the field {@code partnerId}
   * @param sender the partner that sends it for itself; empty when the request must name the
   *     partner
   */
  public Optional<String> partnerId(@Nullable String named, Optional<String> sender) {
    if (sender.isEmpty()) {
      return required("partnerId", named, PartnerId::parse, PARTNER_ID).map(PartnerId::text);
    }
    if (named != null && !PartnerId.parse(named).map(PartnerId::text).equals(sender)) {
      refuse("partnerId", "must be absent or your own");
    }
    return sender;
  }

  public void refuse(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /**
   * To be called when all is read.
   *
   * @throws ProblemException when there was a violation
   */
  public void refuseAll() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }
}
