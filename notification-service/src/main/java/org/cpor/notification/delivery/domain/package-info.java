/**
 * The content of deliveries, their addresses, and the times at which failed attempts are repeated.
 */
@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
