/**
 * Sends comments to the partners that want them, by signed webhooks and by e-mail. The comments
 * that a partner gets within a short time are sent in one e-mail, if they are in one language. The
 * transaction that writes a comment also writes its deliveries, as rows. A poll sends due
 * deliveries. A failed delivery is attempted again until it succeeds, the receiver refuses it for
 * good, or its time is over.
 */
@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
