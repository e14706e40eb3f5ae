/** What the documentation names is there. */
@NullMarked
package org.cpor.documentation;

import org.jspecify.annotations.NullMarked;
