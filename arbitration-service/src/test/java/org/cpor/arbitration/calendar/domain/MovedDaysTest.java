package org.cpor.arbitration.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpor.arbitration.calendar.domain.MovedDays.Decree;
import org.junit.jupiter.api.Test;

class MovedDaysTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 21);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 8, 8);
  private static final MovedDays MOVED =
      new MovedDays(Map.of(2026, new Decree("1/2025", Set.of(FRIDAY), Set.of(SATURDAY))));

  @Test
  void aRestDayDoesNotCountAndAWorkedSaturdayDoes() {
    assertThat(MOVED.on(FRIDAY))
        .contains(new CalendarDay(FRIDAY, DayKind.HOLIDAY, "rest day by decree 1/2025"));
    assertThat(MOVED.on(SATURDAY))
        .contains(
            new CalendarDay(SATURDAY, DayKind.BUSINESS_DAY, "worked Saturday by decree 1/2025"));
    assertThat(MOVED.on(FRIDAY.plusYears(1))).isEmpty();
  }

  @Test
  void theCompanyMayBeClosedOnAWorkedSaturday() {
    BusinessCalendar calendar =
        new BusinessCalendar(
            "HU", ZoneId.of("Europe/Budapest"), date -> Optional.empty(), MOVED, Set.of(SATURDAY));

    assertThat(calendar.due(Instant.parse("2026-08-07T08:00:00Z"), 1).days())
        .contains(new CalendarDay(SATURDAY, DayKind.CLOSURE, "closure day"));
  }

  @Test
  void aDayOfAYearWithoutADecreeIsMarkedInARegionThatMovesDays() {
    assertThat(MOVED.mayYetMove(LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(MOVED.mayYetMove(LocalDate.of(2026, 1, 4))).isFalse();
    assertThat(MovedDays.NONE.mayYetMove(LocalDate.of(2027, 1, 4))).isFalse();
  }

  @Test
  void anEmptyDecreeCountsAsKnown() {
    MovedDays moved = new MovedDays(Map.of(2028, new Decree("1/2027", Set.of(), Set.of())));

    assertThat(moved.mayYetMove(LocalDate.of(2028, 1, 4))).isFalse();
    assertThat(moved.mayYetMove(LocalDate.of(2027, 1, 4))).isTrue();
  }

  @Test
  void aMistypedDecreeIsRefused() {
    assertThatThrownBy(() -> new Decree("1/2025", Set.of(SATURDAY), Set.of()))
        .hasMessage("decree 1/2025 has a rest day on a weekend: [2026-08-08]");
    assertThatThrownBy(() -> new Decree("1/2025", Set.of(), Set.of(FRIDAY)))
        .hasMessage("decree 1/2025 has a worked day that is on no weekend: [2026-08-21]");
    Decree decree = new Decree("1/2025", Set.of(FRIDAY), Set.of(SATURDAY));
    assertThatThrownBy(() -> new MovedDays(Map.of(2027, decree)))
        .hasMessage("decree 1/2025 has a day outside 2027: [2026-08-08, 2026-08-21]");
  }
}
