/**
 * If a POST is sent again with its {@code Idempotency-Key}, it is not performed again: the caller
 * gets the first answer (ADR 0030).
 */
@NullMarked
package org.cpor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
