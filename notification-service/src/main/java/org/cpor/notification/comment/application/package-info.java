/** Writes one comment for each event that a partner should know, and publishes the comment. */
@NullMarked
package org.cpor.notification.comment.application;

import org.jspecify.annotations.NullMarked;
