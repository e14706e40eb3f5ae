@NullMarked
package org.cpor.notification.delivery;

import org.jspecify.annotations.NullMarked;
