package org.cpor.arbitration.calendar.domain;

/** The reason why a day counts or does not count. */
public enum DayKind {
  DAY_OF_FILING,
  DAY_OF_REQUEST,
  DAY_OF_DISPUTE,
  /** The day on which a review was due before it was extended. */
  EARLIER_DUE_DATE,
  /** The day on which the count starts, if no kind above applies. */
  STARTING_DAY,
  WEEKEND,
  /** A public holiday, or a rest day by decree. */
  HOLIDAY,
  /** The company that reviews claims is closed on this day. */
  CLOSURE,
  /** A business day, including a weekend day that a decree makes a business day. */
  BUSINESS_DAY
}
