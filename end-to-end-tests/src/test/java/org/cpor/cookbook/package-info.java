/** The test of the cookbook, {@code docs/cookbook.md}. */
@NullMarked
package org.cpor.cookbook;

import org.jspecify.annotations.NullMarked;
