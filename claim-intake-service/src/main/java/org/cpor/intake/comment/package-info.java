/** The comment section of a claim: stored once for each comment, listed oldest first. */
@NullMarked
package org.cpor.intake.comment;

import org.jspecify.annotations.NullMarked;
