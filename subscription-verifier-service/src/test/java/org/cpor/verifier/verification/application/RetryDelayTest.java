package org.cpor.verifier.verification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {

  private final RetryDelay delay = new RetryDelay(Duration.ofSeconds(5), Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "7, PT5M20S", "8, PT10M", "1000000, PT10M"})
  void eachWaitIsTwiceTheOneBeforeUpToALongest(int attempts, Duration wait) {
    assertThat(delay.after(new SourceUnavailableException("away"), attempts)).isEqualTo(wait);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT1S", "PT37S, PT37S", "PT20M, PT20M", "P9D, PT1H"})
  void whatTheSourceAsksForIsHonouredWithinReason(Duration asked, Duration wait) {
    assertThat(delay.after(new SourceUnavailableException("busy", asked, null), 3)).isEqualTo(wait);
  }

  @Test
  void theFirstWaitMayBeTheLongest() {
    RetryDelay steady = new RetryDelay(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(steady.after(new SourceUnavailableException("away"), 9)).hasSeconds(1);
  }
}
