/**
 * Server-sent events about the changes of a claim. A stream needs one virtual thread and the memory
 * of one event, even if there are many events: the thread sends each event before it reads the next
 * event from the database. When there is no event, the thread waits. A change that this process
 * makes is sent at once. A change that another process makes is sent within a second.
 */
@NullMarked
package org.cpor.intake.stream;

import org.jspecify.annotations.NullMarked;
