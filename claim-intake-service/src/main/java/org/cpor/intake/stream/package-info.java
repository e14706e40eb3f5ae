/**
 * What happens to a claim, told as it happens. A stream holds a place, a virtual thread and one
 * event, whatever there is to send: its thread reads the next event from the database when the last
 * one was written, and waits when there is none. It hears at once of what this process commits, and
 * of the rest within a second.
 */
@NullMarked
package org.cpor.intake.stream;

import org.jspecify.annotations.NullMarked;
