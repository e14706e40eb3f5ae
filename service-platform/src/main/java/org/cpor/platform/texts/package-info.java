/** The texts that people read, in every language that the platform has texts in. */
@NullMarked
package org.cpor.platform.texts;

import org.jspecify.annotations.NullMarked;
