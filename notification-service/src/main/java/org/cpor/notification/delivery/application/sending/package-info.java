/** Sends due deliveries, and records how each attempt ended. */
@NullMarked
package org.cpor.notification.delivery.application.sending;

import org.jspecify.annotations.NullMarked;
