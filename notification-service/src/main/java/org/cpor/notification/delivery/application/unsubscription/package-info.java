/**
 * Stops the e-mails to an address. If the public URL of this service is set, each e-mail to a
 * partner has a link that stops the e-mails.
 */
@NullMarked
package org.cpor.notification.delivery.application.unsubscription;

import org.jspecify.annotations.NullMarked;
