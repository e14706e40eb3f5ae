package org.cpor.notification.delivery.domain;

import java.time.Duration;
import java.util.Optional;

/** The result of an attempt to deliver. */
public sealed interface Outcome {

  record Delivered() implements Outcome {}

  /**
   * The attempt failed, as far as this service knows. It is possible that the receiver got the
   * message and that only the answer was lost.
   */
  sealed interface NotDelivered extends Outcome {

    /** The reason, in words for the partner. */
    String reason();

    /** The receiver's answer; empty when there was none. */
    Optional<Answer> answer();
  }

  /**
   * The attempt failed, but a later attempt can succeed.
   *
   * @param pause how long the receiver asked this service to wait; empty if the receiver did not
   *     ask
   */
  record Failed(String reason, Optional<Answer> answer, Optional<Duration> pause)
      implements NotDelivered {

    /** A failure without an answer. */
    public Failed(String reason) {
      this(reason, Optional.empty(), Optional.empty());
    }
  }

  /** The receiver will never accept this delivery. */
  record Refused(String reason, Optional<Answer> answer) implements NotDelivered {}

  /** The receiver will never accept any delivery. */
  record Gone(String reason, Optional<Answer> answer) implements NotDelivered {}
}
