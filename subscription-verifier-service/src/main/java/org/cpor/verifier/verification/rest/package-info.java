/** Prechecks and receipts over HTTP. */
@NullMarked
package org.cpor.verifier.verification.rest;

import org.jspecify.annotations.NullMarked;
