package org.cpor.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {

  @Test
  void aHundredViolationsAreAllReported() {
    ProblemException problem = ProblemException.invalid(violations(100));

    assertThat(problem.violations()).hasSize(100);
    assertThat(problem).hasMessage("See the violations.");
  }

  @Test
  void ofMoreViolationsTheFirstHundredAndTheirNumberAreReported() {
    ProblemException problem = ProblemException.invalid(violations(340_000));

    assertThat(problem.violations()).isEqualTo(violations(100));
    assertThat(problem).hasMessage("See the violations; there are 339900 more.");
  }

  @Test
  void repeatedInputInAViolationIsTruncatedAndEncodable() {
    Violation violation = new Violation("\ud83d" + "x".repeat(1_000), "must not be \ud800");

    assertThat(violation.field()).hasSize(301).startsWith("\ufffdx").endsWith("x…");
    assertThat(violation.message()).isEqualTo("must not be \ufffd");
  }

  private static List<Violation> violations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Violation("list[" + i + "]", "must be a UUID"))
        .toList();
  }
}
