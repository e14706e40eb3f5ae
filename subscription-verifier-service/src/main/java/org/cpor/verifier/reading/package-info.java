/**
 * Compares claims with what their documents say. The result is advice: it changes neither the
 * verdict of a verification nor the status of a claim.
 */
@NullMarked
package org.cpor.verifier.reading;

import org.jspecify.annotations.NullMarked;
