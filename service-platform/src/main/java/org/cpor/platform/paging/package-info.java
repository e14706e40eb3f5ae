/** Lists a page at a time, by {@code limit} and {@code after}. */
@NullMarked
package org.cpor.platform.paging;

import org.jspecify.annotations.NullMarked;
