/**
 * The platform's comments in a claim's comment section: one for each event and claim, however often
 * the event is delivered, in the claim's language.
 */
@NullMarked
package org.cpor.notification.comment;

import org.jspecify.annotations.NullMarked;
