package org.cpor.arbitration.review.application;

import org.cpor.arbitration.review.domain.Transition;

/**
 * Tells partners and other services what happened to a case, in the transaction that made it true.
 */
public interface CaseFacts {

  void publish(Transition<?> transition);
}
