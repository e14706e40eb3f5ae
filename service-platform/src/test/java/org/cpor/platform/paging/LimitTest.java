package org.cpor.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "50", "200"})
  void aLimitFromOneToTwoHundredIsTaken(String text) {
    assertThat(Limit.fromString(text).value()).isEqualTo(Integer.parseInt(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "201", "-1", "1.5", "ten", "99999999999", "٣"})
  void anyOtherIsAViolation(String text) {
    assertThatThrownBy(() -> Limit.fromString(text))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.violations()).hasSize(1));
  }

  @Test
  void aPageHasTheCursorOfTheNextPage() {
    Limit two = new Limit(2);

    Page<String> first = Page.of(List.of(1, 2, 3), two, row -> "item " + row, String::valueOf);
    Page<String> last = Page.of(List.of(3), two, row -> "item " + row, String::valueOf);

    assertThat(first).isEqualTo(new Page<>(List.of("item 1", "item 2"), "2"));
    assertThat(last).isEqualTo(new Page<>(List.of("item 3"), null));
  }
}
