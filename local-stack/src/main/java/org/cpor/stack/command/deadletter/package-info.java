/** The launcher's commands for dead letters. */
@NullMarked
package org.cpor.stack.command.deadletter;

import org.jspecify.annotations.NullMarked;
