package org.cpor.verifier.verification.domain;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a check asks. */
@FunctionalInterface
interface Question {

  Answer ask(Examination examination);

  /** Asks always. */
  static Question whether(Predicate<Examination> finds) {
    return examination -> finds.test(examination) ? Answer.FOUND : Answer.PASSED;
  }

  /** Asks only when the object of the question exists. */
  static <T> Question given(
      Function<Examination, Optional<T>> object, BiPredicate<T, Examination> finds) {
    return examination ->
        object
            .apply(examination)
            .map(found -> finds.test(found, examination) ? Answer.FOUND : Answer.PASSED)
            .orElse(Answer.NOT_RUN);
  }

  /** The same, where the object alone decides. */
  static <T> Question given(Function<Examination, Optional<T>> object, Predicate<T> finds) {
    return given(object, (found, examination) -> finds.test(found));
  }
}
