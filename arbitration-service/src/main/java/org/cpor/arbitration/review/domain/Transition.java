package org.cpor.arbitration.review.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The result of a move.
 *
 * @param next the next state of the case
 * @param events the events of the move, in order
 */
public record Transition<S extends ReviewCase>(S next, List<CaseEvent> events) {

  public Transition {
    events = List.copyOf(events);
  }

  /** Returns a transition that changes nothing. */
  public static <S extends ReviewCase> Transition<S> none(S state) {
    return new Transition<>(state, List.of());
  }

  static Transition<UnderReview> to(CaseFile next, CaseEvent event) {
    return to(next, List.of(event));
  }

  static Transition<UnderReview> to(CaseFile next, List<CaseEvent> events) {
    return new Transition<>(UnderReview.of(next), events);
  }

  /**
   * Does the same as {@link #to(CaseFile, List)}. Call this method in a move that returns a {@link
   * ReviewCase}, because the move can also close the case.
   */
  static Transition<ReviewCase> stay(CaseFile next, List<CaseEvent> events) {
    return new Transition<>(UnderReview.of(next), events);
  }

  /**
   * Applies {@code move} to the next state. Returns one transition with the events of this
   * transition and then the events of {@code move}.
   */
  public <T extends ReviewCase> Transition<T> then(Function<S, Transition<T>> move) {
    Transition<T> second = move.apply(next);
    return new Transition<>(
        second.next(), Stream.concat(events.stream(), second.events().stream()).toList());
  }
}
