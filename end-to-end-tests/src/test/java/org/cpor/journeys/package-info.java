/**
 * Tests of whole journeys through the packaged services. In some journeys, parts of the platform
 * fail.
 */
@NullMarked
package org.cpor.journeys;

import org.jspecify.annotations.NullMarked;
