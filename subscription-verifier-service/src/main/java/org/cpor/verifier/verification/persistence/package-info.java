/** Receipts, waiting claims, and the directory as the checks read it. */
@NullMarked
package org.cpor.verifier.verification.persistence;

import org.jspecify.annotations.NullMarked;
