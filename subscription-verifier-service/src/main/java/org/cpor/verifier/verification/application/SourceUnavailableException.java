package org.cpor.verifier.verification.application;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The source cannot answer now. This says nothing about the claim; the source must be queried again
 * later.
 */
public class SourceUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public SourceUnavailableException(String message) {
    this(message, null, null);
  }

  /**
   * @param retryAfter the pause that the source asks for; null if the source asks for no pause
   */
  public SourceUnavailableException(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** The pause that the source asks for, if any. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
