/**
 * Sends comments to the partners that want them, by signed webhooks and by e-mail. The comments of
 * one minute are sent in one e-mail. The transaction that writes a comment also writes its
 * deliveries, as rows. A poll sends due deliveries. A failed delivery is attempted again until it
 * succeeds or its time is over.
 */
@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
