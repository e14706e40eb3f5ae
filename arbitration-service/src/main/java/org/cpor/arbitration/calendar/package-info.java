/**
 * Computes the due dates of reviews from the configured regions and the holidays of the library
 * Jollyday.
 */
@NullMarked
package org.cpor.arbitration.calendar;

import org.jspecify.annotations.NullMarked;
