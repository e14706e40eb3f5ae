/**
 * Sends comments to the partners that want them, by signed webhooks and by e-mail. The comments of
 * one minute are sent in one e-mail. A delivery is a row that is written in the transaction of the
 * comment. A poll sends due deliveries. A delivery that fails is tried again until it succeeds or
 * its time is over.
 */
@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
