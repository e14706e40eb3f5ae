/** Records claims, so that their subscriptions can be watched. */
@NullMarked
package org.cpor.verifier.claimed.application;

import org.jspecify.annotations.NullMarked;
