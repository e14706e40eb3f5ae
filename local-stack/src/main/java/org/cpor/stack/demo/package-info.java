/** The whole story on sample customers, told while it happens. */
@NullMarked
package org.cpor.stack.demo;

import org.jspecify.annotations.NullMarked;
