/** {@code ETag}, {@code If-Match} and {@code If-None-Match} according to RFC 9110 (ADR 0031). */
@NullMarked
package org.cpor.platform.conditions;

import org.jspecify.annotations.NullMarked;
