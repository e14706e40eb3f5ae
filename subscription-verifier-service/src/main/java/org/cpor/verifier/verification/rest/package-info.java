/** The check before a claim is filed, and the receipts of those that were. */
@NullMarked
package org.cpor.verifier.verification.rest;

import org.jspecify.annotations.NullMarked;
