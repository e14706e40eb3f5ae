package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CALENDAR;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENSION;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.TAILSPIN;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;

import java.time.Duration;
import java.time.Instant;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewOverdue;
import org.cpor.arbitration.review.domain.MoveRefused.Why;
import org.cpor.arbitration.review.domain.ReviewExtension.Outlook;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.junit.jupiter.api.Test;

class ReviewExtensionTest {

  private static final Instant AFTER_10_DAYS = Instant.parse("2026-12-04T23:00:00Z");
  private static final Instant AFTER_14_DAYS = Instant.parse("2026-12-10T23:00:00Z");
  private static final Instant AFTER_15_DAYS = Instant.parse("2026-12-11T23:00:00Z");

  private static final Claimant OF_2023 =
      Claimant.of(FABRIKAM.claim(), "2023", FABRIKAM.deadline());

  private static Transition<UnderReview> extend(UnderReview undecided, Rank rank) {
    return undecided
        .takenBy(ANNA, NOW)
        .extend(ExtensionReason.WAITING_FOR_CUSTOMER, "We asked.", rank, EXTENSION);
  }

  private static UnderReview extended(UnderReview undecided, Rank... ranks) {
    UnderReview next = leasedTo(ANNA, undecided);
    for (Rank rank : ranks) {
      next = extend(next, rank).next();
    }
    return next;
  }

  private static Instant dueAt(UnderReview undecided, Claimant claimant) {
    return claimantOf(undecided, claimant).deadline().dueAt();
  }

  private static Claimant claimantOf(UnderReview undecided, Claimant claimant) {
    return undecided.file().claimant(id(claimant)).orElseThrow();
  }

  private static void assertRefused(Why why, String detail, UnderReview undecided, Rank rank) {
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(() -> extend(undecided, rank))
        .withMessage(detail)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  private static String leadRequired(Claimant claimant, Instant until) {
    return "The review of claim %s was already extended. Only a review lead may extend it again, until %s."
        .formatted(id(claimant), until);
  }

  private static String exhausted(Claimant claimant, Instant until, String counted) {
    return "The review of claim %s may run to %s, %s. Nobody may extend it further."
        .formatted(id(claimant), until, counted);
  }

  @Test
  void aReviewerExtendsByFiveBusinessDaysFromThePresentDueDateWithAReason() {
    Transition<UnderReview> extended = extend(extended(caseOf(FABRIKAM)), Rank.REVIEWER);

    assertThat(extended.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewExtended.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ExtensionReason.WAITING_FOR_CUSTOMER);
              assertThat(it.message()).isEqualTo("We asked.");
              assertThat(it.by()).isEqualTo(ANNA);
              assertThat(it.next().dueAt()).isEqualTo(AFTER_10_DAYS);
              assertThat(it.next().due().days().getFirst().kind())
                  .isEqualTo(DayKind.EARLIER_DUE_DATE);
              assertThat(it.next().due().days().stream().filter(CalendarDay::counted)).hasSize(5);
            });
    assertThat(dueAt(extended.next(), FABRIKAM)).isEqualTo(AFTER_10_DAYS);
  }

  @Test
  void aReviewerDoesNotExtendASecondTimeButALeadDoes() {
    UnderReview once = extended(caseOf(FABRIKAM), Rank.REVIEWER);

    assertRefused(Why.LEAD_REQUIRED, leadRequired(FABRIKAM, AFTER_15_DAYS), once, Rank.REVIEWER);
    assertThat(dueAt(extend(once, Rank.REVIEW_LEAD).next(), FABRIKAM)).isEqualTo(AFTER_15_DAYS);
  }

  @Test
  void aReviewerDoesNotExtendWhatALeadExtendedFirst() {
    assertRefused(
        Why.LEAD_REQUIRED,
        leadRequired(FABRIKAM, AFTER_15_DAYS),
        extended(caseOf(FABRIKAM), Rank.REVIEW_LEAD),
        Rank.REVIEWER);
  }

  @Test
  void nobodyExtendsPastFifteenBusinessDaysFromTheSubmission() {
    UnderReview twice = extended(caseOf(FABRIKAM), Rank.REVIEWER, Rank.REVIEW_LEAD);
    String detail = exhausted(FABRIKAM, AFTER_15_DAYS, "15 business days from its submission");

    assertRefused(Why.EXTENSION_EXHAUSTED, detail, twice, Rank.REVIEW_LEAD);
    assertRefused(Why.EXTENSION_EXHAUSTED, detail, twice, Rank.REVIEWER);
  }

  @Test
  void theProfileOf2023EndsAfterFourteenBusinessDays() {
    UnderReview twice = extended(caseOf(OF_2023), Rank.REVIEWER, Rank.REVIEW_LEAD);

    assertThat(dueAt(twice, OF_2023)).isEqualTo(AFTER_14_DAYS);
    assertThat(
            claimantOf(twice, OF_2023).deadline().due().days().stream()
                .filter(CalendarDay::counted))
        .hasSize(4);
    assertRefused(
        Why.EXTENSION_EXHAUSTED,
        exhausted(OF_2023, AFTER_14_DAYS, "14 business days from its submission"),
        twice,
        Rank.REVIEW_LEAD);
  }

  @Test
  void theLimitOfADisputeIsCountedFromTheDispute() {
    Instant disputedAt = NOW.plus(Duration.ofDays(10));
    Claimant disputing =
        Claimant.disputing(
            FABRIKAM.claim(), "2021", Deadline.first(disputedAt, CALENDAR.due(disputedAt, 5)));

    UnderReview twice = extended(caseOf(disputing), Rank.REVIEWER, Rank.REVIEW_LEAD);

    Instant limit = CALENDAR.due(disputedAt, 15).dueAt();
    assertThat(dueAt(twice, disputing)).isEqualTo(limit);
    assertRefused(
        Why.EXTENSION_EXHAUSTED,
        exhausted(disputing, limit, "15 business days from its dispute"),
        twice,
        Rank.REVIEW_LEAD);
  }

  @Test
  void theClaimsOfACaseAreExtendedEachToItsOwnLimit() {
    UnderReview once = extended(caseOf(OF_2023, NORTHWIND), Rank.REVIEWER);

    UnderReview twice = extend(once, Rank.REVIEW_LEAD).next();

    assertThat(dueAt(twice, OF_2023)).isEqualTo(AFTER_14_DAYS);
    assertThat(dueAt(twice, NORTHWIND)).isEqualTo(AFTER_15_DAYS);
  }

  @Test
  void aClaimThatJoinedLaterIsExtendedAlone() {
    UnderReview joined = extended(caseOf(FABRIKAM), Rank.REVIEWER).admit(NORTHWIND, NOW).next();

    Transition<UnderReview> extended = extend(joined, Rank.REVIEWER);

    assertThat(extended.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ReviewExtended.class, it -> assertThat(it.claimant()).isEqualTo(NORTHWIND));
    assertThat(dueAt(extended.next(), FABRIKAM)).isEqualTo(AFTER_10_DAYS);
  }

  @Test
  void aRefusalNamesEachClaim() {
    UnderReview exhaustedFirst = extended(caseOf(FABRIKAM), Rank.REVIEWER, Rank.REVIEW_LEAD);
    UnderReview joined = extended(exhaustedFirst.admit(NORTHWIND, NOW).next(), Rank.REVIEWER);

    assertRefused(
        Why.LEAD_REQUIRED,
        exhausted(FABRIKAM, AFTER_15_DAYS, "15 business days from its submission")
            + " "
            + leadRequired(NORTHWIND, AFTER_15_DAYS),
        joined,
        Rank.REVIEWER);
  }

  @Test
  void anAutomaticExtensionCountsAgainstTheLimitButIsNotTheReviewers() {
    UnderReview automatic =
        passTime(
                leasedTo(ANNA, caseOn(CONTOSO, TAILSPIN))
                    .takenBy(ANNA, NOW)
                    .review(id(TAILSPIN), SUFFICIENT)
                    .next(),
                DUE)
            .next()
            .stillUnderReview();
    assertThat(dueAt(automatic, TAILSPIN)).isEqualTo(AFTER_10_DAYS);

    UnderReview extended =
        automatic
            .take(ANNA, LEASE, DUE)
            .next()
            .takenBy(ANNA, DUE)
            .extend(ExtensionReason.COMPETING_CLAIMS, null, Rank.REVIEWER, EXTENSION)
            .next();

    assertThat(dueAt(extended, TAILSPIN)).isEqualTo(AFTER_15_DAYS);
    assertThat(EXTENSION.outlook(claimantOf(extended, TAILSPIN)))
        .isEqualTo(new Outlook(AFTER_15_DAYS, 1, null));
  }

  @Test
  void aReviewAtItsLimitIsNotExtendedAutomatically() {
    Claimant atLimit =
        Claimant.of(FABRIKAM.claim(), "2021", Deadline.first(NOW, CALENDAR.due(NOW, 15)));
    UnderReview reviewed =
        leasedTo(ANNA, caseOn(CONTOSO, atLimit))
            .takenBy(ANNA, NOW)
            .review(id(atLimit), SUFFICIENT)
            .next();

    assertThat(passTime(reviewed, AFTER_15_DAYS).events())
        .hasAtLeastOneElementOfType(ReviewOverdue.class);
  }

  @Test
  void theOutlookSaysWhoMayExtendAndHowFar() {
    UnderReview untouched = leasedTo(ANNA, caseOf(FABRIKAM));
    UnderReview once = extended(untouched, Rank.REVIEWER);
    UnderReview twice = extended(once, Rank.REVIEW_LEAD);

    assertThat(EXTENSION.outlook(claimantOf(untouched, FABRIKAM)))
        .isEqualTo(new Outlook(AFTER_15_DAYS, 0, Rank.REVIEWER));
    assertThat(EXTENSION.outlook(claimantOf(once, FABRIKAM)))
        .isEqualTo(new Outlook(AFTER_15_DAYS, 1, Rank.REVIEW_LEAD));
    assertThat(EXTENSION.outlook(claimantOf(twice, FABRIKAM)))
        .isEqualTo(new Outlook(AFTER_15_DAYS, 2, null));
  }
}
