/** The tables of receipts and of waiting claims, and the source that reads our own directory. */
@NullMarked
package org.cpor.verifier.verification.persistence;

import org.jspecify.annotations.NullMarked;
