/**
 * Counts business days in one region and its time zone. Says for each day why it counted or did not
 * count.
 */
@NullMarked
package org.cpor.arbitration.calendar.domain;

import org.jspecify.annotations.NullMarked;
