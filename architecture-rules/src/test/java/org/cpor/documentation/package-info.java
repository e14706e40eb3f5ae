/** Checks that everything that the documentation names exists. */
@NullMarked
package org.cpor.documentation;

import org.jspecify.annotations.NullMarked;
