/** The checks, what they look at, and what they answer. */
@NullMarked
package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.NullMarked;
