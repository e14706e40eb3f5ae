/**
 * Runs work that falls due at a set time, for example deadlines, retries and removals. A service
 * implements {@link org.cpor.platform.duework.DueWork} and calls {@link
 * org.cpor.platform.duework.DueWorkRunner} from a {@code @Scheduled} method.
 */
@NullMarked
package org.cpor.platform.duework;

import org.jspecify.annotations.NullMarked;
