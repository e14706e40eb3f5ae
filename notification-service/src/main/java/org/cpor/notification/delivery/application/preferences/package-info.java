/** Where partners want their comments, and which comments. */
@NullMarked
package org.cpor.notification.delivery.application.preferences;

import org.jspecify.annotations.NullMarked;
