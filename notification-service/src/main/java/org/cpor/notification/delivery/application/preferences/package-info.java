/** Where a partner wants its comments, and which. */
@NullMarked
package org.cpor.notification.delivery.application.preferences;

import org.jspecify.annotations.NullMarked;
