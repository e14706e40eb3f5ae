/** The streams of claims and of arbitrations, and the facts about verifications. */
@NullMarked
package org.cpor.verifier.verification.messaging;

import org.jspecify.annotations.NullMarked;
