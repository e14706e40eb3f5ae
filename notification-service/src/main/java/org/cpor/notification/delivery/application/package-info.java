/** What partners want, what is to be sent, and how sending it went. */
@NullMarked
package org.cpor.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
