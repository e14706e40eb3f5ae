/**
 * Consumes the topics of claims and of arbitrations, and publishes the facts about verifications.
 */
@NullMarked
package org.cpor.verifier.verification.messaging;

import org.jspecify.annotations.NullMarked;
