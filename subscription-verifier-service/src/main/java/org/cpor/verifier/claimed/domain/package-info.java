/** Claimed objects, and the filings and decisions that change who has them. */
@NullMarked
package org.cpor.verifier.claimed.domain;

import org.jspecify.annotations.NullMarked;
