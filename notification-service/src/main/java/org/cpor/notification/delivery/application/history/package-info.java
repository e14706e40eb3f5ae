/** Lists deliveries, and sends them again. */
@NullMarked
package org.cpor.notification.delivery.application.history;

import org.jspecify.annotations.NullMarked;
