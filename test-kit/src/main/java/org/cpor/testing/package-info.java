/**
 * Shared by the tests of several modules: a stack, tokens for it, its topics as another service
 * sees them, customers and claims, and a receiver of webhooks.
 */
@NullMarked
package org.cpor.testing;

import org.jspecify.annotations.NullMarked;
