/**
 * The platform on one machine, for developers and tests: {@link org.cpor.stack.LocalStack} says it
 * all.
 */
@NullMarked
package org.cpor.stack;

import org.jspecify.annotations.NullMarked;
