/** Facts about claims: those that this service publishes, and those that it consumes. */
@NullMarked
package org.cpor.intake.claim.messaging;

import org.jspecify.annotations.NullMarked;
