/**
 * Counts business days in one region and its time zone, with the reason why each day counted or did
 * not.
 */
@NullMarked
package org.cpor.arbitration.calendar.domain;

import org.jspecify.annotations.NullMarked;
