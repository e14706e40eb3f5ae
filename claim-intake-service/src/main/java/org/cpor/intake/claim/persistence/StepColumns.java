package org.cpor.intake.claim.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cpor.intake.claim.domain.ProgressStep;
import org.jspecify.annotations.Nullable;

/**
 * Helps to map the columns of a step of a claim's progress: one for its time, and others for its
 * content.
 */
final class StepColumns {

  private StepColumns() {}

  static @Nullable Instant at(@Nullable ProgressStep step) {
    return step == null ? null : step.at();
  }

  /** The step that {@code reader} creates from two columns; empty when one of them is null. */
  static <T> Optional<ProgressStep> both(
      @Nullable T what, @Nullable Instant at, BiFunction<T, Instant, ProgressStep> reader) {
    return what == null || at == null ? Optional.empty() : Optional.of(reader.apply(what, at));
  }
}
