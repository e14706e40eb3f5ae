/** Facts about claims that this service publishes or consumes. */
@NullMarked
package org.cpor.intake.claim.messaging;

import org.jspecify.annotations.NullMarked;
