/** What arbitration decided about claims. */
@NullMarked
package org.cpor.verifier.claimed.messaging;

import org.jspecify.annotations.NullMarked;
