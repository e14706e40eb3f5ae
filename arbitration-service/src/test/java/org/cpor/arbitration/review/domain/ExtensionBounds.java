package org.cpor.arbitration.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.cpor.arbitration.review.domain.party.Deadline;

/**
 * Checks each extension of a review against the rules.
 *
 * @param limit the limit of the policy, in business days
 */
record ExtensionBounds(int limit) {

  void check(CaseEvent.ReviewExtended extended) {
    Deadline before = extended.claimant().deadline();
    assertThat(extended.next().dueAt())
        .as("a review is extended, and not past its limit")
        .isAfter(before.dueAt())
        .isBeforeOrEqualTo(CaseFixture.CALENDAR.due(before.countedFrom(), limit).dueAt());
    String by = extended.by();
    assertThat(by == null || by.equals(CaseFixture.LEAD) || before.extensionsGiven() == 0)
        .as("only a lead extends a review again")
        .isTrue();
  }
}
