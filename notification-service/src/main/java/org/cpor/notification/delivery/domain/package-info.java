/**
 * The content of deliveries, their addresses, and the times of further attempts after a failure.
 */
@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
