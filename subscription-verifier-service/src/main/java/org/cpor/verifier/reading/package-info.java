/**
 * Compares claims with the readings of their documents. The result is advice. Advice changes
 * neither the verdict of a verification nor the status of a claim.
 */
@NullMarked
package org.cpor.verifier.reading;

import org.jspecify.annotations.NullMarked;
