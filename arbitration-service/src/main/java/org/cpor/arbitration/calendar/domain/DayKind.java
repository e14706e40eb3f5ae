package org.cpor.arbitration.calendar.domain;

/** Why a day counts or does not count. */
public enum DayKind {
  DAY_OF_FILING,
  DAY_OF_REQUEST,
  DAY_OF_DISPUTE,
  /** The due date that a review had before it was extended. */
  EARLIER_DUE_DATE,
  /** The day on which the count starts, if it is none of the days above. */
  STARTING_DAY,
  WEEKEND,
  /** A public holiday, or a rest day by decree. */
  HOLIDAY,
  /** The company that reviews claims is closed on this day. */
  CLOSURE,
  /** A business day, including a weekend day that a decree makes a business day. */
  BUSINESS_DAY
}
