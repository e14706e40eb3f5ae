/** The link through which a customer declines an approval, shared by its sender and its page. */
@NullMarked
package org.cpor.platform.declines;

import org.jspecify.annotations.NullMarked;
