package org.cpor.verifier.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

  private static final String PARTNER = "P-1001";
  private static final String PRODUCT = "DYNAMICS_365_SALES";
  private static final UUID TENANT = UUID.randomUUID();
  private static final LocalDate FILED_ON = LocalDate.of(2026, 11, 30);
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();

  private static List<Advice> on(List<UUID> documents, Reading... readings) {
    return Advice.on(
        new ComparedClaim(PARTNER, TENANT, PRODUCT, FILED_ON, documents),
        List.of(readings),
        Period.ofMonths(12));
  }

  private static Reading reading(
      UUID id, List<LocalDate> dates, List<UUID> tenants, List<String> products) {
    return new Reading(id, PARTNER, null, dates, tenants, products, true);
  }

  private static Reading good(UUID id) {
    return reading(id, List.of(FILED_ON), List.of(TENANT), List.of(PRODUCT));
  }

  private static Reading unreadable(UUID id, @Nullable String why) {
    return new Reading(id, PARTNER, why, List.of(), List.of(), List.of(), true);
  }

  private static Stream<String> codes(List<Advice> advice) {
    return advice.stream().map(Advice::code);
  }

  @Test
  void aDocumentThatFitsGivesNoAdvice() {
    assertThat(on(List.of(FIRST), good(FIRST))).isEmpty();
    assertThat(on(List.of())).isEmpty();
  }

  @Test
  void aDocumentThatNamesOnlyAnotherTenantIsNamedByItsPlace() {
    Reading other =
        reading(SECOND, List.of(FILED_ON), List.of(UUID.randomUUID()), List.of(PRODUCT));

    assertThat(on(List.of(FIRST, SECOND), good(FIRST), other))
        .containsExactly(new Advice(Advice.ANOTHER_TENANT, "proofOfExecution[1]", null));
  }

  @Test
  void aDocumentThatNamesTheTenantTooMayNameOthers() {
    Reading both =
        reading(FIRST, List.of(FILED_ON), List.of(UUID.randomUUID(), TENANT), List.of(PRODUCT));

    assertThat(on(List.of(FIRST), both)).isEmpty();
  }

  @Test
  void oneDocumentMustNameTheProduct() {
    Reading without = reading(SECOND, List.of(FILED_ON), List.of(), List.of("POWER_BI"));

    assertThat(on(List.of(SECOND), without))
        .containsExactly(new Advice(Advice.WITHOUT_PRODUCT, "proofOfExecution", null));
    assertThat(on(List.of(FIRST, SECOND), good(FIRST), without)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-30", "2026-06-01", "2026-12-01"})
  void aDateInThePeriodIsEnough(LocalDate date) {
    assertThat(on(List.of(FIRST), reading(FIRST, List.of(date), List.of(), List.of(PRODUCT))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-29", "2026-12-02"})
  void aDateOutsideOfThePeriodIsNot(LocalDate date) {
    assertThat(on(List.of(FIRST), reading(FIRST, List.of(date), List.of(), List.of(PRODUCT))))
        .containsExactly(new Advice(Advice.WITHOUT_DATE, "proofOfExecution", null));
  }

  @Test
  void anUnreadableDocumentIsToldWithItsReasonAndSaysNothingOfTheOthers() {
    assertThat(on(List.of(FIRST, SECOND), unreadable(FIRST, "NO_TEXT"), good(SECOND)))
        .containsExactly(new Advice(Advice.UNREADABLE, "proofOfExecution[0]", "NO_TEXT"));
    assertThat(codes(on(List.of(FIRST), unreadable(FIRST, "NO_TEXT"))))
        .containsExactly(Advice.UNREADABLE);
  }

  @Test
  void whatAllDocumentsLackIsKnownWhenAllWereRead() {
    Reading without = reading(FIRST, List.of(), List.of(), List.of());

    assertThat(on(List.of(FIRST, SECOND), without)).isEmpty();
    assertThat(codes(on(List.of(FIRST, SECOND), without, unreadable(SECOND, "EMPTY"))))
        .containsExactly(Advice.UNREADABLE, Advice.WITHOUT_PRODUCT, Advice.WITHOUT_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_TEXT", "ENCRYPTED", "DAMAGED", "TOO_LARGE", "TOO_SLOW", "FAILED"})
  void aDocumentThatWasNotReadCanNameWhatTheOthersLack(String why) {
    Reading without = reading(FIRST, List.of(), List.of(), List.of());

    assertThat(on(List.of(FIRST, SECOND), without, unreadable(SECOND, why)))
        .containsExactly(new Advice(Advice.UNREADABLE, "proofOfExecution[1]", why));
  }

  @Test
  void aDocumentThatWasReadInPartDoesNotShowWhatItLacks() {
    Reading whole = reading(FIRST, List.of(), List.of(UUID.randomUUID()), List.of());
    Reading part =
        new Reading(FIRST, PARTNER, null, List.of(), whole.tenantIds(), List.of(), false);

    assertThat(codes(on(List.of(FIRST), whole)))
        .containsExactly(Advice.ANOTHER_TENANT, Advice.WITHOUT_PRODUCT, Advice.WITHOUT_DATE);
    assertThat(on(List.of(FIRST), part)).isEmpty();
    assertThat(on(List.of(FIRST, SECOND), part, reading(SECOND, List.of(), List.of(), List.of())))
        .isEmpty();
  }

  @Test
  void aReadingWithTheMaximumNumberOfDatesDoesNotShowWhichDatesItsDocumentLacks() {
    LocalDate later = FILED_ON.plusYears(1);
    List<LocalDate> hundred = Stream.iterate(later, day -> day.plusDays(1)).limit(100).toList();

    assertThat(on(List.of(FIRST), reading(FIRST, hundred, List.of(), List.of(PRODUCT)))).isEmpty();
    assertThat(
            codes(
                on(
                    List.of(FIRST),
                    reading(FIRST, hundred.subList(0, 99), List.of(), List.of(PRODUCT)))))
        .containsExactly(Advice.WITHOUT_DATE);
  }

  @Test
  void aReadingWithTheMaximumNumberOfTenantsDoesNotShowThatItsDocumentNamesNoOther() {
    List<UUID> twenty = Stream.generate(UUID::randomUUID).limit(20).toList();

    assertThat(on(List.of(FIRST), reading(FIRST, List.of(FILED_ON), twenty, List.of(PRODUCT))))
        .isEmpty();
    assertThat(
            codes(
                on(
                    List.of(FIRST),
                    reading(FIRST, List.of(FILED_ON), twenty.subList(0, 19), List.of(PRODUCT)))))
        .containsExactly(Advice.ANOTHER_TENANT);
  }

  @Test
  void theReadingOfAnotherPartnersDocumentDoesNotCount() {
    Reading foreign = new Reading(FIRST, "P-2", "EMPTY", List.of(), List.of(), List.of(), true);

    assertThat(on(List.of(FIRST), foreign)).isEmpty();
  }
}
