package org.cpor.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
    Violation violation =
        new Violation(
            "\ud83d" + "x".repeat(1_000), "must not be {0}", "\ud800" + "y".repeat(3_000));

    WrittenViolation written = violation.in(Locale.ENGLISH);
    assertThat(written.field()).hasSize(301).startsWith("\ufffdx").endsWith("x…");
    assertThat(written.message()).hasSize(2_001).startsWith("must not be \ufffdy").endsWith("y…");
  }

  private static List<Violation> violations(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Violation("list[" + i + "]", "must be a UUID"))
        .toList();
  }
}
