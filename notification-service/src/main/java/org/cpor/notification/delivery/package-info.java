/**
 * Sends comments to the partners that want it, by signed webhooks and by e-mail; comments of one
 * minute go into one e-mail. A delivery is a row that is written in the transaction that writes the
 * comment. A poll sends due deliveries, and repeats an attempt until it succeeds or the time for it
 * is over.
 */
@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
