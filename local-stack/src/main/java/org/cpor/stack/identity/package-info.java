/** The identity provider for development and tests, and how to get tokens from it. */
@NullMarked
package org.cpor.stack.identity;

import org.jspecify.annotations.NullMarked;
