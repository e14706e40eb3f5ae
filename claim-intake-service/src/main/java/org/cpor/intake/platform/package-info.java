/** Shared by the resources of this service. */
@NullMarked
package org.cpor.intake.platform;

import org.jspecify.annotations.NullMarked;
