/** What is sent to a partner, which addresses it may be sent to, and when to try again. */
@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
