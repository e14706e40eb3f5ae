/** A claim's open request, as this service returns it with the claim and after a comment. */
@NullMarked
package org.cpor.intake.claim.view;

import org.jspecify.annotations.NullMarked;
