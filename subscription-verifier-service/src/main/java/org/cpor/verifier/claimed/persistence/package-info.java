/** What is claimed, as rows: each claim one. */
@NullMarked
package org.cpor.verifier.claimed.persistence;

import org.jspecify.annotations.NullMarked;
