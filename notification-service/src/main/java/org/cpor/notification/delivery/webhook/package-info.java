/** Calls webhooks. */
@NullMarked
package org.cpor.notification.delivery.webhook;

import org.jspecify.annotations.NullMarked;
