/**
 * Errors as RFC 9457 problem details: one exception, one table of types, one place that turns
 * failures into answers.
 */
@NullMarked
package org.cpor.platform.problem;

import org.jspecify.annotations.NullMarked;
