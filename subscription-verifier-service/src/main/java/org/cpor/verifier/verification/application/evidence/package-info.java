/** Checks the documents that partners add to filed claims. */
@NullMarked
package org.cpor.verifier.verification.application.evidence;

import org.jspecify.annotations.NullMarked;
