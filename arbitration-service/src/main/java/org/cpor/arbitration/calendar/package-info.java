/**
 * When a review is due: the regions whose business days are counted, as configured, with the
 * holidays that a library knows.
 */
@NullMarked
package org.cpor.arbitration.calendar;

import org.jspecify.annotations.NullMarked;
