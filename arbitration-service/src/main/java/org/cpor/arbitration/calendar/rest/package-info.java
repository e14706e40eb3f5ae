/** The resource {@code /clock}: due dates with the days that were counted. */
@NullMarked
package org.cpor.arbitration.calendar.rest;

import org.jspecify.annotations.NullMarked;
