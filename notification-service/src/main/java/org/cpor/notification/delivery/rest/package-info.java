/** Preferences, deliveries and unsubscriptions over HTTP. */
@NullMarked
package org.cpor.notification.delivery.rest;

import org.jspecify.annotations.NullMarked;
