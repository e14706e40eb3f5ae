package org.cpor.intake.claim.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request one by one and remembers what is wrong with each. */
final class Fields {

  private final List<Violation> violations = new ArrayList<>();

  /**
   * The value of a field that must be there; empty, and a violation, when it is not or is not well
   * formed.
   *
   * @param form reads the value, empty when it is not well formed
   * @param message what the value must be
   */
  <T> Optional<T> required(
      String field, @Nullable String value, Function<String, Optional<T>> form, String message) {
    if (value == null) {
      refuse(field, "is required");
      return Optional.empty();
    }
    return optional(field, value, form, message);
  }

  /** The value of a field that may be absent; a violation when it is there and not well formed. */
  <T> Optional<T> optional(
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

  void refuse(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /**
   * To be called when all is read.
   *
   * @throws ProblemException when there was a violation
   */
  void refuseAll() {
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }
}
