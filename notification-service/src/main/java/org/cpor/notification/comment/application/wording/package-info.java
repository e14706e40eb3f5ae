/** The text of a comment, in the language of its claim. */
@NullMarked
package org.cpor.notification.comment.application.wording;

import org.jspecify.annotations.NullMarked;
