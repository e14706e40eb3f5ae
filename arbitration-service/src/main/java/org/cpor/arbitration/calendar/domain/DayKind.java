package org.cpor.arbitration.calendar;

/** Why a day counts, or does not. */
public enum DayKind {
  DAY_OF_FILING,
  WEEKEND,
  BUSINESS_DAY
}
