package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.policy.domain.SubjectScope;
import org.cpor.arbitration.review.domain.party.Deadline;

/** Checks each extension of a review against the rules. */
final class ExtensionBounds {

  /** The most business days that a review may last with all its extensions. */
  private static final int LIMIT = 12;

  static final ReviewExtension EXTENSION =
      new ReviewExtension(
          CaseFixture.CALENDAR,
          name ->
              new PolicyProfile(
                  name, 5, 5, LIMIT, 5, 30, 5, 5, 10, 7, 30, 12, SubjectScope.PRODUCT));

  private ExtensionBounds() {}

  static void check(CaseEvent.ReviewExtended extended) {
    Deadline before = extended.claimant().deadline();
    assertThat(extended.next().dueAt())
        .as("a review is extended, and not past its limit")
        .isAfter(before.dueAt())
        .isBeforeOrEqualTo(CaseFixture.CALENDAR.due(before.countedFrom(), LIMIT).dueAt());
    String by = extended.by();
    assertThat(by == null || by.equals(CaseFixture.LEAD) || before.extensionsGiven() == 0)
        .as("only a lead extends a review again")
        .isTrue();
  }
}
