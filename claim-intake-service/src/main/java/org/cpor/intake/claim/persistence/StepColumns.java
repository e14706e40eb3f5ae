package org.cpor.intake.claim.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cpor.intake.claim.domain.ProgressStep;
import org.jspecify.annotations.Nullable;

/** Writes steps of a claim's progress to the columns of a row, and reads steps from the columns. */
final class StepColumns {

  private StepColumns() {}

  static @Nullable Instant at(@Nullable ProgressStep step) {
    return step == null ? null : step.at();
  }

  /**
   * Returns the step that {@code reader} creates from the values of two columns; empty when one of
   * the values is null.
   */
  static <T> Optional<ProgressStep> both(
      @Nullable T what, @Nullable Instant at, BiFunction<T, Instant, ProgressStep> reader) {
    return what == null || at == null ? Optional.empty() : Optional.of(reader.apply(what, at));
  }
}
