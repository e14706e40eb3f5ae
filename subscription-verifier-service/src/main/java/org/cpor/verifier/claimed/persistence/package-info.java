/** The table of claimed objects: a row for each claim. */
@NullMarked
package org.cpor.verifier.claimed.persistence;

import org.jspecify.annotations.NullMarked;
