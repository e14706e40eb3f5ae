/** The form of a comment, which its resource and the stream of its claim have in common. */
@NullMarked
package org.cpor.intake.comment.view;

import org.jspecify.annotations.NullMarked;
