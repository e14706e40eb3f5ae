package org.cpor.notification.delivery.domain;

import java.time.Duration;
import java.util.Optional;

/** How a try to deliver ended. */
public sealed interface Outcome {

  record Arrived() implements Outcome {}

  /** A try that did not succeed, as far as we know: an answer can get lost. */
  sealed interface NotArrived extends Outcome {

    /** In words that the partner may read. */
    String why();

    /** Empty when there was none. */
    Optional<Answer> answer();
  }

  /**
   * A later try may succeed.
   *
   * @param pause how long the receiver asks not to be called
   */
  record Failed(String why, Optional<Answer> answer, Optional<Duration> pause)
      implements NotArrived {

    /** One without an answer. */
    public Failed(String why) {
      this(why, Optional.empty(), Optional.empty());
    }
  }

  /** The receiver will never take this delivery. */
  record Refused(String why, Optional<Answer> answer) implements NotArrived {}

  /** The receiver wants nothing any more. */
  record Gone(String why, Optional<Answer> answer) implements NotArrived {}
}
