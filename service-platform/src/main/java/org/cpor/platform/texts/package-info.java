/** The texts for people, in every language of the platform. */
@NullMarked
package org.cpor.platform.texts;

import org.jspecify.annotations.NullMarked;
