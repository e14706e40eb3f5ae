/** Lists in pages, with {@code limit} and {@code after}. */
@NullMarked
package org.cpor.platform.paging;

import org.jspecify.annotations.NullMarked;
