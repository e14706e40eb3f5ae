/** The claim, its content, and the rules by which its status follows from what has happened. */
@NullMarked
package org.cpor.intake.claim.domain;

import org.jspecify.annotations.NullMarked;
