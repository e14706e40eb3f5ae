/**
 * Server-sent events about the changes of a claim. A stream needs one virtual thread and the memory
 * of one event, even if there are many events: the thread reads an event from the database only
 * after it has sent the one before. When there is no event, it waits. Changes that this process
 * makes are sent at once, and all other changes within a second.
 */
@NullMarked
package org.cpor.intake.stream;

import org.jspecify.annotations.NullMarked;
