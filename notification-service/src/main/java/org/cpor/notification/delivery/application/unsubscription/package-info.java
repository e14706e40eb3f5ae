/** Ends the e-mails to an address. Each e-mail has a link for this. */
@NullMarked
package org.cpor.notification.delivery.application.unsubscription;

import org.jspecify.annotations.NullMarked;
