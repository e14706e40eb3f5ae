/** Tells partners what happened to their claims: {@link org.cpor.events.Fact}s in, comments out. */
@NullMarked
package org.cpor.notification;

import org.jspecify.annotations.NullMarked;
