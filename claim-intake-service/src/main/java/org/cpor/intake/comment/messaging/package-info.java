/** Comments that the notification service posted. */
@NullMarked
package org.cpor.intake.comment.messaging;

import org.jspecify.annotations.NullMarked;
