/** The documents that a partner adds to a filed claim, and their checks. */
@NullMarked
package org.cpor.verifier.verification.domain.evidence;

import org.jspecify.annotations.NullMarked;
