package org.cpor.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettableClockTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final AtomicReference<Instant> system = new AtomicReference<>(NOON);
  private final SettableClock clock = new SettableClock(system::get);
  private final DevelopmentClockResource resource = new DevelopmentClockResource(clock, true);

  @Test
  void anUnsetClockHasTheSystemTimeInMicroseconds() {
    system.set(NOON.plusNanos(1_999));

    assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000));
  }

  @Test
  void theClockRunsOnFromTheTimeItWasSetTo() {
    Instant later = Instant.parse("2026-12-24T18:00:00Z");
    resource.set(new ClockSetting(later, null));
    assertThat(clock.instant()).isEqualTo(later);

    system.set(NOON.plusSeconds(90));

    assertThat(clock.instant()).isEqualTo(later.plusSeconds(90));
    assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(later.plusSeconds(90));
  }

  @Test
  void anOffsetIsRelativeToTheSystemTimeAndDoesNotAddUp() {
    resource.set(new ClockSetting(null, Duration.ofDays(5)));
    resource.set(new ClockSetting(null, Duration.ofDays(1)));

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(resource.read()).isEqualTo(new ClockView(NOON.plus(Duration.ofDays(1)), "PT24H"));
  }

  @Test
  void aResetClockHasTheSystemTimeAgain() {
    resource.set(new ClockSetting(null, Duration.ofDays(-1)));
    resource.reset();

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void itGoesNowhereBeyondTheYears2000To2100(Instant now) {
    assertThatThrownBy(() -> resource.set(new ClockSetting(now, null)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> resource.set(new ClockSetting(null, Duration.between(NOON, now))))
        .isInstanceOf(ProblemException.class);
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void aSettingIsAnInstantOrAnOffset() {
    assertThatThrownBy(() -> resource.set(new ClockSetting(null, null)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> resource.set(new ClockSetting(NOON, Duration.ofHours(1))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void theResourceExistsOnlyWhereTheClockCanBeSet() {
    DevelopmentClockResource unsettable = new DevelopmentClockResource(clock, false);

    assertThatThrownBy(() -> unsettable.set(new ClockSetting(null, Duration.ofHours(1))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.NOT_FOUND));
    assertThatThrownBy(unsettable::read).isInstanceOf(ProblemException.class);
    assertThatThrownBy(unsettable::reset).isInstanceOf(ProblemException.class);
    assertThat(clock.instant()).isEqualTo(NOON);
  }
}
