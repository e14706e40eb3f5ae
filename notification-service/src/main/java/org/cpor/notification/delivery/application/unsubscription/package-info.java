/** Ends e-mails through the link in each of them. */
@NullMarked
package org.cpor.notification.delivery.application.unsubscription;

import org.jspecify.annotations.NullMarked;
