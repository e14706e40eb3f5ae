package org.cpor.verifier.verification.domain;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a check asks. */
@FunctionalInterface
interface Question {

  Answer ask(VerificationInput input);

  /** Asks always. */
  static Question whether(Predicate<VerificationInput> finds) {
    return input -> finds.test(input) ? Answer.FOUND : Answer.PASSED;
  }

  /** Asks only when the object of the question exists. */
  static <T> Question given(
      Function<VerificationInput, Optional<T>> object, BiPredicate<T, VerificationInput> finds) {
    return input ->
        object
            .apply(input)
            .map(found -> finds.test(found, input) ? Answer.FOUND : Answer.PASSED)
            .orElse(Answer.NOT_RUN);
  }

  /** The same, where the object alone decides. */
  static <T> Question given(Function<VerificationInput, Optional<T>> object, Predicate<T> finds) {
    return given(object, (found, input) -> finds.test(found));
  }
}
