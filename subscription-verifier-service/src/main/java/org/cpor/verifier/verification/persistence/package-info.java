/** Receipts, waiting claims, and what the checks read of the directory. */
@NullMarked
package org.cpor.verifier.verification.persistence;

import org.jspecify.annotations.NullMarked;
