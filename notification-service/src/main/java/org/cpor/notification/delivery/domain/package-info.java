/** Which addresses may be written to, and when to try again. */
@NullMarked
package org.cpor.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
