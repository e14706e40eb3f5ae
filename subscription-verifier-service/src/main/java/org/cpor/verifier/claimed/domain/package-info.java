/** Claimed objects, and the filings and decisions that change which partner has them. */
@NullMarked
package org.cpor.verifier.claimed.domain;

import org.jspecify.annotations.NullMarked;
