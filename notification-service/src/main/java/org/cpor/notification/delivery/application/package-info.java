/** Settings and encryption that several jobs of this feature need. */
@NullMarked
package org.cpor.notification.delivery.application;

import org.jspecify.annotations.NullMarked;
