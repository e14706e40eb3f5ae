/** Keeping what is claimed, and telling whose subscription ended. */
@NullMarked
package org.cpor.verifier.claimed.application;

import org.jspecify.annotations.NullMarked;
