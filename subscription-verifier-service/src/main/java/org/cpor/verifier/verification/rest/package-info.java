/** The HTTP API for prechecks and receipts. */
@NullMarked
package org.cpor.verifier.verification.rest;

import org.jspecify.annotations.NullMarked;
