/** Tells the other services which associations started and ended. */
@NullMarked
package org.cpor.arbitration.association.messaging;

import org.jspecify.annotations.NullMarked;
