/** The MPNs of a partner and the advice about them over HTTP. */
@NullMarked
package org.cpor.verifier.advice.rest;

import org.jspecify.annotations.NullMarked;
