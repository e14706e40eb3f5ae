@NullMarked
package org.cpor.notification.delivery.sending;

import org.jspecify.annotations.NullMarked;
