/** Claims over HTTP: the request form, its violations, and the claim in answers. */
@NullMarked
package org.cpor.intake.claim.rest;

import org.jspecify.annotations.NullMarked;
