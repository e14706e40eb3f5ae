/** Reads the facts of the other services, and publishes comments as facts. */
@NullMarked
package org.cpor.notification.comment.messaging;

import org.jspecify.annotations.NullMarked;
