/** Sorts the MPNs of a partner, and has the texts of the advice about them. */
@NullMarked
package org.cpor.verifier.advice.application;

import org.jspecify.annotations.NullMarked;
