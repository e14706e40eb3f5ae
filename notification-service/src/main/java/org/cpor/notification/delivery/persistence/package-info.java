/** The tables of deliveries, endpoints and preferences, by JDBC. */
@NullMarked
package org.cpor.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
