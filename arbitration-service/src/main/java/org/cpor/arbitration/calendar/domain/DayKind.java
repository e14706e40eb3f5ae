package org.cpor.arbitration.calendar.domain;

/** Why a day counts, or does not. */
public enum DayKind {
  DAY_OF_FILING,
  DAY_OF_REQUEST,
  DAY_OF_DISPUTE,
  /** When it was due, before it was due later. */
  EARLIER_DUE_DATE,
  /** The count starts in it, whatever happened then. */
  STARTING_DAY,
  WEEKEND,
  /** A public holiday, or a rest day by decree. */
  HOLIDAY,
  /** The company is closed. */
  CLOSURE,
  /** A working day, a Saturday that a decree makes one included. */
  BUSINESS_DAY
}
