/** Reads and writes the tables of deliveries, endpoints and preferences through JDBC. */
@NullMarked
package org.cpor.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
