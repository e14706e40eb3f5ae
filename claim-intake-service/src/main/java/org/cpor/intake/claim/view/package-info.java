/** What answers say of a claim's open request, in the claim and after a comment on it. */
@NullMarked
package org.cpor.intake.claim.view;

import org.jspecify.annotations.NullMarked;
