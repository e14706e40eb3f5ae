/** The table of comments. */
@NullMarked
package org.cpor.notification.comment.persistence;

import org.jspecify.annotations.NullMarked;
