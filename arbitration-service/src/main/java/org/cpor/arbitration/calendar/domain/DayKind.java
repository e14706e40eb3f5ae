package org.cpor.arbitration.calendar.domain;

/** Why a day counts, or does not. */
public enum DayKind {
  DAY_OF_FILING,
  WEEKEND,
  HOLIDAY,
  /** The company is closed. */
  CLOSURE,
  BUSINESS_DAY
}
