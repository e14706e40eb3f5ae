@NullMarked
package org.cpor.notification.comment.messaging;

import org.jspecify.annotations.NullMarked;
