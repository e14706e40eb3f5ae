package org.cpor.verifier.verification.application;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The source cannot tell now. It says nothing about a claim: whoever asked asks again. */
public class SourceUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public SourceUnavailableException(String message) {
    this(message, null, null);
  }

  /**
   * @param retryAfter how long the source wants to be left alone; null when it did not say
   */
  public SourceUnavailableException(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the source wants to be left alone, if it said. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
