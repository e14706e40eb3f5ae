/** The launcher's commands. */
@NullMarked
package org.cpor.stack.command;

import org.jspecify.annotations.NullMarked;
