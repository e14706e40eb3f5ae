/** The ways out: a mail server, and partners' webhooks. */
@NullMarked
package org.cpor.notification.delivery.sending;

import org.jspecify.annotations.NullMarked;
