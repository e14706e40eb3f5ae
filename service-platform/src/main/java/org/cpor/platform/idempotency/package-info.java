/**
 * A POST that is sent again with its {@code Idempotency-Key} gets its first answer again, and acts
 * only once (ADR 0030).
 */
@NullMarked
package org.cpor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
