/** Plans deliveries of new comments. */
@NullMarked
package org.cpor.notification.delivery.application.planning;

import org.jspecify.annotations.NullMarked;
