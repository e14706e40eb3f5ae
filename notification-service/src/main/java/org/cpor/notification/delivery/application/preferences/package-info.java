/** The addresses to which partners want comments to be sent, and the comments that they want. */
@NullMarked
package org.cpor.notification.delivery.application.preferences;

import org.jspecify.annotations.NullMarked;
