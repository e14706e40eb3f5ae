/** Claimed objects, and the filings and decisions that determine which claims stand. */
@NullMarked
package org.cpor.verifier.claimed.domain;

import org.jspecify.annotations.NullMarked;
