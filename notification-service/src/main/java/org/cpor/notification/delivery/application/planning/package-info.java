/** Plans deliveries of comments, of notices to leads and of e-mails to customers. */
@NullMarked
package org.cpor.notification.delivery.application.planning;

import org.jspecify.annotations.NullMarked;
