/** What is done with claims: submitting one, following it, finding those a caller may see. */
@NullMarked
package org.cpor.intake.claim.application;

import org.jspecify.annotations.NullMarked;
