/**
 * What a stack is made of: parts that run in processes, none of which outlives its starter, and the
 * directory that holds what they keep.
 */
@NullMarked
package org.cpor.stack.process;

import org.jspecify.annotations.NullMarked;
