@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
