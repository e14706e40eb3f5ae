/** Records claims, and lets their subscriptions be watched. */
@NullMarked
package org.cpor.verifier.claimed.application;

import org.jspecify.annotations.NullMarked;
