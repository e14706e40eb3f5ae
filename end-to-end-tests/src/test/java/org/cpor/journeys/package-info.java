/** Journeys over the packaged services, and what happens to them when something dies. */
@NullMarked
package org.cpor.journeys;

import org.jspecify.annotations.NullMarked;
