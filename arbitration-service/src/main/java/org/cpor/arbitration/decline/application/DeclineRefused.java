package org.cpor.arbitration.decline.application;

import java.time.Instant;
import java.util.Optional;

/** Thrown when a link in an e-mail does not lead to an approval that the customer can decline. */
public final class DeclineRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Why why;
  private final transient Optional<String> locale;

  DeclineRefused(Why why, Optional<String> locale) {
    super(why.getClass().getSimpleName());
    this.why = why;
    this.locale = locale;
  }

  /** Why the customer cannot decline an approval through the link. */
  public sealed interface Why {

    /** This platform did not make the link, or does not know the association of the link. */
    record Unknown() implements Why {}

    /** The time in which the customer was allowed to decline is over. */
    record Expired() implements Why {}

    /** The association has already been declined. */
    record Declined(Instant at) implements Why {}

    /**
     * The association ended at {@code at}, because another claim of its partner got the subject.
     */
    record Moved(Instant at) implements Why {}

    /** The association has ended for another reason. */
    record Ended(Instant at) implements Why {}
  }

  public Why why() {
    return why;
  }

  /** The claim's language; empty if the link leads to no claim. */
  public Optional<String> locale() {
    return locale;
  }
}
