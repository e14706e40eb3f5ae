package org.cpor.platform.problem;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cpor.sentences.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. The caller reads the detail, so the detail must not reveal what
 * the caller is not allowed to know.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * The maximum number of violations in an answer. A request can have many thousands of violations.
   */
  private static final int MOST_VIOLATIONS = 100;

  private final transient ProblemType type;
  private final transient Sentence detail;
  private final transient List<Violation> violations;
  private final @Nullable Duration retryAfter;

  public ProblemException(
      ProblemType type, @CompileTimeConstant String pattern, Object... arguments) {
    this(type, Sentence.of(pattern, arguments));
  }

  public ProblemException(ProblemType type, Sentence detail) {
    this(type, detail, List.of(), null);
  }

  private ProblemException(
      ProblemType type,
      Sentence detail,
      List<Violation> violations,
      @Nullable Duration retryAfter) {
    super(detail.english());
    this.type = type;
    this.detail = detail;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  /**
   * Creates a temporary problem. The caller can send the request again after {@code retryAfter}.
   */
  public static ProblemException passing(
      ProblemType type,
      Duration retryAfter,
      @CompileTimeConstant String pattern,
      Object... arguments) {
    return new ProblemException(type, Sentence.of(pattern, arguments), List.of(), retryAfter);
  }

  /**
   * Creates the problem of a request that breaks the contract: 400 with the violations. If there
   * are more than 100 violations, the answer has the first 100 violations and the number of the
   * other violations.
   */
  public static ProblemException invalid(List<Violation> violations) {
    int more = violations.size() - MOST_VIOLATIONS;
    return more <= 0
        ? new ProblemException(
            CommonProblem.INVALID_REQUEST, Sentence.of("See the violations."), violations, null)
        : new ProblemException(
            CommonProblem.INVALID_REQUEST,
            Sentence.of("See the violations; there are {0} more.", more),
            violations.subList(0, MOST_VIOLATIONS),
            null);
  }

  /** Creates the problem of a request with a {@code Content-Type} header that cannot be parsed. */
  public static ProblemException malformedMediaType() {
    return new ProblemException(
        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
        "The Content-Type header is not a media type such as application/json.");
  }

  /**
   * Creates the problem of a resource that does not exist, or that the caller is not allowed to
   * know. The answer is the same in both cases, so the caller cannot tell which case it is.
   *
   * @param sentence such as "There is no such claim."
   */
  public static ProblemException notFound(@CompileTimeConstant String sentence) {
    return new ProblemException(CommonProblem.NOT_FOUND, sentence);
  }

  public ProblemType type() {
    return type;
  }

  public Sentence detail() {
    return detail;
  }

  public List<Violation> violations() {
    return violations;
  }

  /**
   * How long the caller should wait before it sends the request again; empty when this time is not
   * known, or when another request would not help.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
