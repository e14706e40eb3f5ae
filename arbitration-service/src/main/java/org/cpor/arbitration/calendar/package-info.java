/**
 * When a review is due: business days counted in one time zone, and why each day counted or not.
 */
@NullMarked
package org.cpor.arbitration.calendar;

import org.jspecify.annotations.NullMarked;
