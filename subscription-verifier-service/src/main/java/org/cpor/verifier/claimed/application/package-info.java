/** Records what is claimed and has the subscriptions of claims watched. */
@NullMarked
package org.cpor.verifier.claimed.application;

import org.jspecify.annotations.NullMarked;
