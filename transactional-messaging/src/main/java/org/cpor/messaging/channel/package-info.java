/** The incoming channels: their state, restart and health, and the topics that they need. */
@NullMarked
package org.cpor.messaging.channel;

import org.jspecify.annotations.NullMarked;
