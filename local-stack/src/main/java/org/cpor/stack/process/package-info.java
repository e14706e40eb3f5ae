/**
 * The processes of a stack, their ports and addresses, and the directory of their data. The process
 * of a part ends when the process that started it ends.
 */
@NullMarked
package org.cpor.stack.process;

import org.jspecify.annotations.NullMarked;
