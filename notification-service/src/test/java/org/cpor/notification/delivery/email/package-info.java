@NullMarked
package org.cpor.notification.delivery.email;

import org.jspecify.annotations.NullMarked;
