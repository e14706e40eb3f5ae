/** The problems that the resources of this service share. */
@NullMarked
package org.cpor.intake.platform;

import org.jspecify.annotations.NullMarked;
