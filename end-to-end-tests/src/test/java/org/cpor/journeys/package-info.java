/** Journeys through the packaged services, also while parts of the platform fail. */
@NullMarked
package org.cpor.journeys;

import org.jspecify.annotations.NullMarked;
