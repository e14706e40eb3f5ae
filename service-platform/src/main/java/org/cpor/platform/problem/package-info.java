/**
 * Answers to failed requests as problem details (RFC 9457): one exception, the types of problems,
 * and one mapper from failures to answers.
 */
@NullMarked
package org.cpor.platform.problem;

import org.jspecify.annotations.NullMarked;
