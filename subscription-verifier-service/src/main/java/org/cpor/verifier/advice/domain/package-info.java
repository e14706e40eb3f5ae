/** Advice about the MPNs of a partner. */
@NullMarked
package org.cpor.verifier.advice.domain;

import org.jspecify.annotations.NullMarked;
