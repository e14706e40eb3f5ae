/** A partner's MPNs over HTTP, each with the advice on it. */
@NullMarked
package org.cpor.verifier.advice.rest;

import org.jspecify.annotations.NullMarked;
