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
  HOLIDAY,
  /** The company is closed. */
  CLOSURE,
  BUSINESS_DAY
}
