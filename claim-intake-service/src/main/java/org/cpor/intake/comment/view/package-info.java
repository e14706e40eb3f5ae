/** A comment, as the comment resource and the stream of its claim return it. */
@NullMarked
package org.cpor.intake.comment.view;

import org.jspecify.annotations.NullMarked;
