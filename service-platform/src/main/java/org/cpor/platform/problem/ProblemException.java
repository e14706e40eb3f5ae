package org.cpor.platform.problem;

import java.util.List;

/**
 * Ends a request with a problem. The detail is shown to the caller: it reveals nothing the caller
 * may not know.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<Violation> violations;

  public ProblemException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  private ProblemException(ProblemType type, String detail, List<Violation> violations) {
    super(detail);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  /** A request that breaks the contract: 400 with what is wrong, field by field. */
  public static ProblemException invalid(List<Violation> violations) {
    return new ProblemException(CommonProblem.INVALID_REQUEST, "See the violations.", violations);
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
}
