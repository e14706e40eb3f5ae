/** The topics of events, and the topics and headers of dead letters. */
@NullMarked
package org.cpor.events.topic;

import org.jspecify.annotations.NullMarked;
