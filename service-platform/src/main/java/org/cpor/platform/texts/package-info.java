/** Texts shown to users, in each language of the platform. */
@NullMarked
package org.cpor.platform.texts;

import org.jspecify.annotations.NullMarked;
