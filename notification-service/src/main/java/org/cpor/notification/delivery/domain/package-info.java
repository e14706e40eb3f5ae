/** What is sent to a partner, to which addresses, and when a failed attempt is repeated. */
@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
