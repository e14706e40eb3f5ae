/** Claims over HTTP: the form that is sent, everything wrong with it, and the claim as shown. */
@NullMarked
package org.cpor.intake.claim.rest;

import org.jspecify.annotations.NullMarked;
