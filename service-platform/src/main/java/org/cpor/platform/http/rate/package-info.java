/** Limits the rate at which each caller sends requests (ADR 0076). */
@NullMarked
package org.cpor.platform.http.rate;

import org.jspecify.annotations.NullMarked;
