package org.cpor.arbitration.review.application;

import org.cpor.arbitration.review.domain.Transition;

/** Publishes the facts of a transition, in the database transaction that stores this transition. */
public interface CaseFacts {

  void publish(Transition<?> transition);
}
