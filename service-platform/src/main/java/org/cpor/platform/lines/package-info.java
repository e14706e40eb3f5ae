/** Reads bodies of any length line by line. */
@NullMarked
package org.cpor.platform.lines;

import org.jspecify.annotations.NullMarked;
