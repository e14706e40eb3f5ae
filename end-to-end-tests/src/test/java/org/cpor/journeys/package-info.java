/**
 * Journeys through the packaged services, including journeys during failures of parts of the
 * platform.
 */
@NullMarked
package org.cpor.journeys;

import org.jspecify.annotations.NullMarked;
