/** The business-day clock, for whoever wants to know what is due when, and why. */
@NullMarked
package org.cpor.arbitration.calendar.rest;

import org.jspecify.annotations.NullMarked;
