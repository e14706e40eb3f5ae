/**
 * Code that the tests of several modules share: a stack, its tokens and topics, customers and
 * claims, and a receiver of webhooks.
 */
@NullMarked
package org.cpor.testing;

import org.jspecify.annotations.NullMarked;
