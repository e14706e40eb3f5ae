/** Verifies claims: before they are filed, when they are filed, and while they wait. */
@NullMarked
package org.cpor.verifier.verification.application;

import org.jspecify.annotations.NullMarked;
