/**
 * The platform's comments in a claim's comment section: one comment for each event that the claim's
 * partner should know, in the claim's language. A claim gets no second comment when Kafka delivers
 * the event again.
 */
@NullMarked
package org.cpor.notification.comment;

import org.jspecify.annotations.NullMarked;
