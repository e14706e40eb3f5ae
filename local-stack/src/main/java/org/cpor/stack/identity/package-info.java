/** The identity provider for development and tests, and requests for its tokens. */
@NullMarked
package org.cpor.stack.identity;

import org.jspecify.annotations.NullMarked;
