/**
 * Comments on their way to partners that want to be told of them: by e-mail, several that come
 * within a minute together, and by signed webhooks. What is to be sent is a row, written in the
 * transaction that writes the comment; a sweep sends it, again and again until it has arrived or
 * its time is over.
 */
@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
