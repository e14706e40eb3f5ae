/**
 * The platform on one machine, for developers and tests. {@link org.cpor.stack.LocalStack} declares
 * the parts of the platform, and {@link org.cpor.stack.StackParts} starts and stops them.
 */
@NullMarked
package org.cpor.stack;

import org.jspecify.annotations.NullMarked;
