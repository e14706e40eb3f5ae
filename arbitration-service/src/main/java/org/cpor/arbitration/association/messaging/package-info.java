/** Publishes the facts of associations. */
@NullMarked
package org.cpor.arbitration.association.messaging;

import org.jspecify.annotations.NullMarked;
