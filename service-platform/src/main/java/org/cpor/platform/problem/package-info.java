/**
 * Errors as problem details of RFC 9457: one exception, one table of types, and one mapper from
 * failures to answers.
 */
@NullMarked
package org.cpor.platform.problem;

import org.jspecify.annotations.NullMarked;
