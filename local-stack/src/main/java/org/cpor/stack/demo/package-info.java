/** The demo story on sample customers, printed while it happens. */
@NullMarked
package org.cpor.stack.demo;

import org.jspecify.annotations.NullMarked;
