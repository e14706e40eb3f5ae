package org.cpor.arbitration.calendar.domain;

/** Why a day counts or does not. */
public enum DayKind {
  DAY_OF_FILING,
  DAY_OF_REQUEST,
  DAY_OF_DISPUTE,
  /** The due date that a review had before it was extended. */
  EARLIER_DUE_DATE,
  /** The day on which the count starts, if it is not known why. */
  STARTING_DAY,
  WEEKEND,
  /** A public holiday, or a rest day by decree. */
  HOLIDAY,
  /** The company is closed. */
  CLOSURE,
  /** A working day, including a Saturday that a decree makes a working day. */
  BUSINESS_DAY
}
