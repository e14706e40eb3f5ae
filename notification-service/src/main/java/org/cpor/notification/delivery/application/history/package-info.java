/** What was sent, and sending it again. */
@NullMarked
package org.cpor.notification.delivery.application.history;

import org.jspecify.annotations.NullMarked;
