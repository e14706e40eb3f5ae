/** Reading, writing and recording the comments of a claim. */
@NullMarked
package org.cpor.intake.comment.application;

import org.jspecify.annotations.NullMarked;
