@NullMarked
package org.cpor.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
