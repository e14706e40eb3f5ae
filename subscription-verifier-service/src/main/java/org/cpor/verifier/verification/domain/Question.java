package org.cpor.verifier.verification.domain;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** The condition that a check evaluates. */
@FunctionalInterface
interface Question {

  Answer ask(VerificationInput input);

  /** A question that is always evaluated. */
  static Question whether(Predicate<VerificationInput> finds) {
    return input -> finds.test(input) ? Answer.FOUND : Answer.PASSED;
  }

  /** A question that is evaluated only if the object of the question exists. */
  static <T> Question given(
      Function<VerificationInput, Optional<T>> object, BiPredicate<T, VerificationInput> finds) {
    return input ->
        object
            .apply(input)
            .map(found -> finds.test(found, input) ? Answer.FOUND : Answer.PASSED)
            .orElse(Answer.NOT_RUN);
  }

  /** A question about the object alone. It is evaluated only if the object exists. */
  static <T> Question given(Function<VerificationInput, Optional<T>> object, Predicate<T> finds) {
    return given(object, (found, input) -> finds.test(found));
  }
}
