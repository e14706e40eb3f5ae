/**
 * The platform's comments in a claim's comment section: one for each event and claim, in the
 * claim's language, even if the event is delivered several times.
 */
@NullMarked
package org.cpor.notification.comment;

import org.jspecify.annotations.NullMarked;
