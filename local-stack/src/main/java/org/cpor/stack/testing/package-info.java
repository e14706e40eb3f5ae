/**
 * What tests use: a stack to run on, tokens for it, and its topics as another service sees them.
 */
@NullMarked
package org.cpor.stack.testing;

import org.jspecify.annotations.NullMarked;
