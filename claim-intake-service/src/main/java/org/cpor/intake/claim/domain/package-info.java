/** The claim, its content, and the rules that derive its status from the steps of its progress. */
@NullMarked
package org.cpor.intake.claim.domain;

import org.jspecify.annotations.NullMarked;
