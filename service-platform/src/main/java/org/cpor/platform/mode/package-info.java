/** Whether this is a production or a development: what is refused at start in the one. */
@NullMarked
package org.cpor.platform.mode;

import org.jspecify.annotations.NullMarked;
