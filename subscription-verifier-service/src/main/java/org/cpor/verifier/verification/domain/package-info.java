/** The checks, their input and their results. */
@NullMarked
package org.cpor.verifier.verification.domain;

import org.jspecify.annotations.NullMarked;
