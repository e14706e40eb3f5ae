/** The HTTP API for the MPNs of a partner and the advice about them. */
@NullMarked
package org.cpor.verifier.advice.rest;

import org.jspecify.annotations.NullMarked;
