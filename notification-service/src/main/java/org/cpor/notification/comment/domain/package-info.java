/** What happens to a claim, and the comment that its partner reads about it. */
@NullMarked
package org.cpor.notification.comment.domain;

import org.jspecify.annotations.NullMarked;
