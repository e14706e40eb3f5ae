/** Verifying claims: as they are filed, before they are, and again while they wait. */
@NullMarked
package org.cpor.verifier.verification.application;

import org.jspecify.annotations.NullMarked;
