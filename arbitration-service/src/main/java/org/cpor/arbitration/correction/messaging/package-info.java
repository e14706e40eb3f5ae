/** Publishes the facts of corrections. */
@NullMarked
package org.cpor.arbitration.correction.messaging;

import org.jspecify.annotations.NullMarked;
