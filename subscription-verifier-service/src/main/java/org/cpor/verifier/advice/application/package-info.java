/** Sorts the MPNs of a partner and writes the advice about them. */
@NullMarked
package org.cpor.verifier.advice.application;

import org.jspecify.annotations.NullMarked;
