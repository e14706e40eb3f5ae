/**
 * Server-sent events about the changes of a claim. A stream uses a place, a virtual thread and the
 * memory of one event, however many events there are: its thread reads the next event from the
 * database after it has written the last one, and waits when there is none. Changes of this process
 * are sent at once, and all others within a second.
 */
@NullMarked
package org.cpor.intake.stream;

import org.jspecify.annotations.NullMarked;
