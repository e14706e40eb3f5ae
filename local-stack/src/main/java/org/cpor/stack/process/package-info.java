/**
 * The processes of a stack, none of which outlives the process that started it, their ports and
 * addresses, and the directory of their data.
 */
@NullMarked
package org.cpor.stack.process;

import org.jspecify.annotations.NullMarked;
