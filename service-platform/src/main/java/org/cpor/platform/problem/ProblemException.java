package org.cpor.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. The detail is shown to the caller: it reveals nothing the caller
 * may not know.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** As many as a person reads; a request may have many thousands. */
  private static final int MOST_VIOLATIONS = 100;

  private final transient ProblemType type;
  private final transient List<Violation> violations;
  private final @Nullable Duration retryAfter;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of(), null);
  }

  private ProblemException(
      ProblemType type, String detail, List<Violation> violations, @Nullable Duration retryAfter) {
    super(detail);
    this.type = type;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  /** A request that can be expected to succeed when it is sent again after so long. */
  public static ProblemException passing(ProblemType type, String detail, Duration retryAfter) {
    return new ProblemException(type, detail, List.of(), retryAfter);
  }

  /**
   * A request that breaks the contract: 400 with what is wrong, field by field. Of more than 100
   * violations only the first are told, and how many more there are.
   */
  public static ProblemException invalid(List<Violation> violations) {
    int more = violations.size() - MOST_VIOLATIONS;
    return more <= 0
        ? new ProblemException(
            CommonProblem.INVALID_REQUEST, "See the violations.", violations, null)
        : new ProblemException(
            CommonProblem.INVALID_REQUEST,
            "See the violations; there are " + more + " more.",
            violations.subList(0, MOST_VIOLATIONS),
            null);
  }

  /** No such thing, or none that this caller may know of: the two are never told apart. */
  public static ProblemException notFound(String what) {
    return new ProblemException(CommonProblem.NOT_FOUND, "There is no such " + what + ".");
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations;
  }

  /** When to send the request again; empty where that would be of no use. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
