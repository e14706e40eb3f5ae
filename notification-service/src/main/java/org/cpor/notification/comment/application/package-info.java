/** Writes one comment for each event that a partner should know, and publishes it. */
@NullMarked
package org.cpor.notification.comment.application;

import org.jspecify.annotations.NullMarked;
