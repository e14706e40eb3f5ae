/** {@code ETag}, {@code If-Match} and {@code If-None-Match} as RFC 9110 has them (ADR 0031). */
@NullMarked
package org.cpor.platform.conditions;

import org.jspecify.annotations.NullMarked;
