/** A comment on a claim. */
@NullMarked
package org.cpor.intake.comment.domain;

import org.jspecify.annotations.NullMarked;
