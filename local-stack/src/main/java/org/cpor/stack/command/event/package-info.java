/** Events as text for a terminal, and the options that select them. */
@NullMarked
package org.cpor.stack.command.event;

import org.jspecify.annotations.NullMarked;
