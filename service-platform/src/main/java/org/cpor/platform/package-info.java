/** The code that all services share. */
@NullMarked
package org.cpor.platform;

import org.jspecify.annotations.NullMarked;
