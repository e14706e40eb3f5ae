package org.cpor.arbitration.review.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The state that a case moves to, and what happened on the way. */
public record Transition<S extends ReviewCase>(S next, List<CaseEvent> events) {

  public Transition {
    events = List.copyOf(events);
  }

  /** Nothing happens. */
  public static <S extends ReviewCase> Transition<S> none(S state) {
    return new Transition<>(state, List.of());
  }

  /** This transition, and {@code move} from the state that it leads to. */
  public <T extends ReviewCase> Transition<T> then(Function<S, Transition<T>> move) {
    Transition<T> second = move.apply(next);
    return new Transition<>(
        second.next(), Stream.concat(events.stream(), second.events().stream()).toList());
  }
}
