/**
 * Counts business days in one region and its time zone, and says for each day why the day counted
 * or did not count.
 */
@NullMarked
package org.cpor.arbitration.calendar.domain;

import org.jspecify.annotations.NullMarked;
