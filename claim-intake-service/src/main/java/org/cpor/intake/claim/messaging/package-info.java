/** Facts that the verifier and the arbitration tell of claims. */
@NullMarked
package org.cpor.intake.claim.messaging;

import org.jspecify.annotations.NullMarked;
