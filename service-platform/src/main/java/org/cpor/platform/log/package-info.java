/** What logs may show of a request. */
@NullMarked
package org.cpor.platform.log;

import org.jspecify.annotations.NullMarked;
