/** The parts of a request that the log may show. */
@NullMarked
package org.cpor.platform.log;

import org.jspecify.annotations.NullMarked;
