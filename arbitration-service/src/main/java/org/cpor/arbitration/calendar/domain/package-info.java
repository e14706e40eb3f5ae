/**
 * Business days counted in one region, in the days of its time zone, and why each day counted or
 * not.
 */
@NullMarked
package org.cpor.arbitration.calendar.domain;

import org.jspecify.annotations.NullMarked;
