/**
 * Code that the tests of several modules share: a stack, tokens for the stack, the topics of the
 * stack as another service sees them, customers and claims, and a receiver of webhooks.
 */
@NullMarked
package org.cpor.testing;

import org.jspecify.annotations.NullMarked;
