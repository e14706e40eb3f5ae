/** Counts the due dates of reviews, with the configured regions and the holidays of a library. */
@NullMarked
package org.cpor.arbitration.calendar;

import org.jspecify.annotations.NullMarked;
