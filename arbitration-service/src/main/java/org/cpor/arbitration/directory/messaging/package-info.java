/** Consumes the observations of feeds. */
@NullMarked
package org.cpor.arbitration.directory.messaging;

import org.jspecify.annotations.NullMarked;
