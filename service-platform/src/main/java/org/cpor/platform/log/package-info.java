/** The parts of a request that the log is allowed to show. */
@NullMarked
package org.cpor.platform.log;

import org.jspecify.annotations.NullMarked;
