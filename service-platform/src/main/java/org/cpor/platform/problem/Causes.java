package org.cpor.platform.problem;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the causes of a failure. */
final class Causes {

  private Causes() {}

  /**
   * The failure itself, its causes and its suppressed exceptions. The transaction manager reports a
   * failed commit as a suppressed exception.
   */
  static Stream<Throwable> of(Throwable failure) {
    Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Stream.Builder<Throwable> causes = Stream.builder();
    Deque<Throwable> next = new ArrayDeque<>();
    next.add(failure);
    while (!next.isEmpty()) {
      Throwable throwable = next.remove();
      if (found.add(throwable)) {
        causes.add(throwable);
        @Nullable Throwable cause = throwable.getCause();
        if (cause != null) {
          next.add(cause);
        }
        Collections.addAll(next, throwable.getSuppressed());
      }
    }
    return causes.build();
  }
}
