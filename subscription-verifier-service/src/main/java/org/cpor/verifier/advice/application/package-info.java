/** Choosing among a partner's MPNs, and the advice in words. */
@NullMarked
package org.cpor.verifier.advice.application;

import org.jspecify.annotations.NullMarked;
