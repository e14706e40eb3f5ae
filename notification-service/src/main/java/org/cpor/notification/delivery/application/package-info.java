/** Settings and encryption for several parts of this feature. */
@NullMarked
package org.cpor.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
