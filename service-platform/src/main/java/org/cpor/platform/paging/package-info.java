/** Lists that are divided into pages, with the parameters {@code limit} and {@code after}. */
@NullMarked
package org.cpor.platform.paging;

import org.jspecify.annotations.NullMarked;
