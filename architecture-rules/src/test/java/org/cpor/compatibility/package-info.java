/** The OpenAPI documents are compatible with those of the last release (docs/compatibility.md). */
@NullMarked
package org.cpor.compatibility;

import org.jspecify.annotations.NullMarked;
