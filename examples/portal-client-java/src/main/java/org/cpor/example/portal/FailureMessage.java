package org.cpor.example.portal;

import com.example.portal.intake.ApiException;
import com.example.portal.intake.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The message about a failed request, for the user. */
final class FailureMessage {

  private FailureMessage() {}

  static String of(Exception failure) {
    if (failure instanceof ApiException api && api.getCode() > 0) {
      return "The service refused the request: %d %s"
          .formatted(api.getCode(), detail(api.getResponseBody()));
    }
    Throwable cause = failure instanceof ApiException ? failure.getCause() : failure;
    return "Failed: " + (cause == null ? failure : cause).getMessage();
  }

  /** The detail of a problem document, and a line for each violation. */
  private static String detail(@Nullable String body) {
    try {
      Problem problem = Problem.fromJson(body);
      List<String> violations =
          problem.getViolations() == null
              ? List.of()
              : problem.getViolations().stream()
                  .map(violation -> violation.getField() + " " + violation.getMessage())
                  .toList();
      return problem.getDetail()
          + violations.stream().map(text -> "\n  " + text).collect(Collectors.joining());
    } catch (IOException | RuntimeException e) {
      return String.valueOf(body);
    }
  }
}
