/**
 * Which policy profile is in force, as configured: the numbers that the programme changes from one
 * year to the next.
 */
@NullMarked
package org.cpor.arbitration.policy;

import org.jspecify.annotations.NullMarked;
