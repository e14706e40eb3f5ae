package org.cpor.arbitration.review.application;

import org.cpor.arbitration.review.domain.Transition;

/**
 * Publishes the facts of a transition. The methods must be called in the transaction that stores
 * it.
 */
public interface CaseFacts {

  void publish(Transition<?> transition);
}
