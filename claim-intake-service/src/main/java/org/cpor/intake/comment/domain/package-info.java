/** A comment of a claim. */
@NullMarked
package org.cpor.intake.comment.domain;

import org.jspecify.annotations.NullMarked;
