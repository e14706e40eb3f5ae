package org.cpor.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document that answers a failed request, according to RFC 9457.
 *
 * @param type a stable URI that ends in the problem's kebab-case name
 * @param detail what happened in this case, in words that the caller may read
 * @param instance the path of the request
 * @param violations the errors of the request's fields; an empty list is not in the JSON
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://cpor.example/problems/";

  public Problem {
    violations = List.copyOf(violations);
  }

  /** Makes the document. If {@code detail} is null, the document repeats the title. */
  public static Problem of(
      ProblemType type,
      @Nullable String detail,
      @Nullable String instance,
      List<Violation> violations) {
    return new Problem(
        TYPES + type.kebabName(),
        type.title(),
        type.status(),
        detail == null ? type.title() + "." : detail,
        instance,
        violations);
  }

  /** Makes the document for one item of a request. The document has no {@code instance}. */
  public static Problem of(ProblemException problem) {
    return of(problem.type(), problem.getMessage(), null, problem.violations());
  }
}
