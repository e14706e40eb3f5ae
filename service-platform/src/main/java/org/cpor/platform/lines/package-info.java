/** Bodies of any length that are read a line at a time. */
@NullMarked
package org.cpor.platform.lines;

import org.jspecify.annotations.NullMarked;
