/**
 * Writes comments on what happens to claims, and sends them to the partners that want it: reads
 * {@link org.cpor.events.fact.Fact}s of the other services, publishes comments.
 */
@NullMarked
package org.cpor.notification;

import org.jspecify.annotations.NullMarked;
