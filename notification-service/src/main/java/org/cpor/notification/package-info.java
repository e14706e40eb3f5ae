/**
 * Writes comments on the events of claims, and sends the comments to the partners that want them.
 * Reads {@link org.cpor.events.fact.Fact}s of the other services, and publishes comments.
 */
@NullMarked
package org.cpor.notification;

import org.jspecify.annotations.NullMarked;
