/** A request that is sent again gets its first answer again, and creates nothing twice. */
@NullMarked
package org.cpor.intake.idempotency;

import org.jspecify.annotations.NullMarked;
