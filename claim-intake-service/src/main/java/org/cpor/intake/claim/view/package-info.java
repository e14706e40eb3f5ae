/** Parts of a claim, as this service returns them. */
@NullMarked
package org.cpor.intake.claim.view;

import org.jspecify.annotations.NullMarked;
