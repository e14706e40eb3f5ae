package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.domain.CaseFixture.ANNA;
import static org.cpor.arbitration.review.domain.CaseFixture.CONTOSO;
import static org.cpor.arbitration.review.domain.CaseFixture.DUE;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENDED;
import static org.cpor.arbitration.review.domain.CaseFixture.EXTENSION;
import static org.cpor.arbitration.review.domain.CaseFixture.FABRIKAM;
import static org.cpor.arbitration.review.domain.CaseFixture.LAST_DAY_BEGINS;
import static org.cpor.arbitration.review.domain.CaseFixture.LEASE;
import static org.cpor.arbitration.review.domain.CaseFixture.NORTHWIND;
import static org.cpor.arbitration.review.domain.CaseFixture.NOW;
import static org.cpor.arbitration.review.domain.CaseFixture.QUESTION;
import static org.cpor.arbitration.review.domain.CaseFixture.RESPOND_BY;
import static org.cpor.arbitration.review.domain.CaseFixture.SUFFICIENT;
import static org.cpor.arbitration.review.domain.CaseFixture.asked;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOf;
import static org.cpor.arbitration.review.domain.CaseFixture.caseOn;
import static org.cpor.arbitration.review.domain.CaseFixture.id;
import static org.cpor.arbitration.review.domain.CaseFixture.leasedTo;
import static org.cpor.arbitration.review.domain.CaseFixture.passTime;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewDueSoon;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewEscalated;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewExtended;
import org.cpor.arbitration.review.domain.CaseEvent.ReviewOverdue;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Deadline.Alarm;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.junit.jupiter.api.Test;

class AReviewHasADueDateTest {

  @Test
  void eachAlarmOfADueDateIsRaisedOnce() {
    UnderReview untaken = caseOf(FABRIKAM);
    UnderReview soon =
        passed(untaken, LAST_DAY_BEGINS, new ReviewDueSoon(FABRIKAM, LAST_DAY_BEGINS));
    assertThat(passTime(soon, LAST_DAY_BEGINS).events()).isEmpty();
    Transition<ReviewCase> overdue = passTime(soon, DUE);

    assertThat(overdue.events())
        .satisfiesExactly(
            event -> assertThat(event).isInstanceOf(ReviewOverdue.class),
            event -> assertThat(event).isInstanceOf(ReviewEscalated.class));
    assertThat(overdue.next().stillUnderReview().file().nextTimer()).isEmpty();
  }

  @Test
  void aContestedClaimThatWasReviewedInTimeIsExtendedOnceAutomatically() {
    UnderReview reviewed =
        leasedTo(ANNA, caseOn(CONTOSO, FABRIKAM))
            .takenBy(ANNA, NOW)
            .review(id(FABRIKAM), SUFFICIENT)
            .then(next -> next.giveBack(ANNA, NOW))
            .next();

    Transition<ReviewCase> due = passTime(reviewed, DUE);
    UnderReview extended = due.next().stillUnderReview();

    assertThat(due.events().getLast())
        .isInstanceOfSatisfying(
            ReviewExtended.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ExtensionReason.WORKING_WITH_CURRENT_HOLDER);
              assertThat(it.by()).isNull();
              assertThat(it.next()).isEqualTo(EXTENDED);
            });
    assertThat(extended.file().deadline().dueAt()).isEqualTo(EXTENDED.dueAt());
    assertThat(passTime(extended, EXTENDED.dueAt()).events())
        .hasAtLeastOneElementOfType(ReviewOverdue.class);
  }

  @Test
  void aContestedClaimThatNobodyReviewedIsOverdue() {
    assertThat(passTime(caseOf(FABRIKAM, NORTHWIND), DUE).events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "ReviewDueSoon", "ReviewDueSoon", "ReviewOverdue", "ReviewEscalated", "ReviewOverdue");
  }

  @Test
  void aCaseIsEscalatedOnceForEachDueDate() {
    UnderReview escalated = passTime(caseOf(FABRIKAM, NORTHWIND), DUE).next().stillUnderReview();
    assertThat(escalated.file().escalated()).isTrue();

    UnderReview extended =
        escalated
            .take(ANNA, LEASE, DUE)
            .next()
            .takenBy(ANNA, DUE)
            .extend(ExtensionReason.COMPETING_CLAIMS, null, Rank.REVIEW_LEAD, EXTENSION)
            .then(next -> next.recall(ANNA, DUE))
            .next();
    assertThat(extended.file().escalated()).isFalse();
    assertThat(passTime(extended, EXTENDED.dueAt()).events())
        .filteredOn(ReviewEscalated.class::isInstance)
        .singleElement()
        .isEqualTo(
            new ReviewEscalated(
                extended.file().claimants().getFirst().with(alarmed(extended)), EXTENDED.dueAt()));
  }

  private static Deadline alarmed(UnderReview undecided) {
    return undecided.file().claimants().getFirst().deadline().after(Alarm.DUE_SOON);
  }

  @Test
  void aClaimIsNotOverdueWhileItsPartnerIsAsked() {
    UnderReview waiting =
        leasedTo(ANNA, caseOf(FABRIKAM))
            .takenBy(ANNA, NOW)
            .ask(
                id(FABRIKAM),
                party ->
                    new InformationRequest(
                        UUID.randomUUID(), QUESTION.codes(), null, EXTENDED.due()))
            .next();

    assertThat(passTime(waiting, DUE).events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("LeaseLapsed");
  }

  @Test
  void lateTimersFireInTheirOrder() {
    UnderReview waiting = asked(caseOf(FABRIKAM, NORTHWIND), NORTHWIND);

    Transition<ReviewCase> late = passTime(waiting, DUE.plus(Duration.ofDays(3)));

    assertThat(late.events())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "LeaseLapsed",
            "ResponseOverdue",
            "ClaimantLeft",
            "CompetitionEnded",
            "ReviewDueSoon",
            "ReviewOverdue",
            "ReviewEscalated");
  }

  @Test
  void timersAreCheckedAgainstTheWatermarkAndEventsHaveTheTimeOfTheClock() {
    UnderReview waiting = asked(caseOf(FABRIKAM), FABRIKAM).giveBack(ANNA, NOW).next();

    assertThat(waiting.passTime(EXTENSION, RESPOND_BY.minusMillis(1), DUE).events()).isEmpty();
    assertThat(waiting.passTime(EXTENSION, RESPOND_BY, DUE).events())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.at()).isEqualTo(DUE));
  }

  private static UnderReview passed(UnderReview from, Instant now, CaseEvent event) {
    Transition<ReviewCase> passed = passTime(from, now);
    assertThat(passed.events()).containsExactly(event);
    return passed.next().stillUnderReview();
  }
}
