package org.cpor.arbitration.review.domain;

import java.util.List;

/** The state that a case moves to, and what happened on the way. */
public record Transition<S extends ReviewCase>(S next, List<CaseEvent> events) {

  public Transition {
    events = List.copyOf(events);
  }
}
