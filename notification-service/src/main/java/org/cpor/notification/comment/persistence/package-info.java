/** The comments that were written, so that none is written twice. */
@NullMarked
package org.cpor.notification.comment.persistence;

import org.jspecify.annotations.NullMarked;
