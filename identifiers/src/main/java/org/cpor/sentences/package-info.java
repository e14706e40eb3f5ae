/** Sentences for the readers of answers, which are translated to each reader's language. */
@NullMarked
package org.cpor.sentences;

import org.jspecify.annotations.NullMarked;
