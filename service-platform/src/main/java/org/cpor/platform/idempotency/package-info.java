/**
 * A POST with an {@code Idempotency-Key} is performed once. If the caller sends the POST again with
 * the same key, the caller gets the first answer (ADR 0030).
 */
@NullMarked
package org.cpor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
