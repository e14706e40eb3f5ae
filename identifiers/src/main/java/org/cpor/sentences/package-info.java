/** Sentences for the readers of answers. Each sentence is translated to the reader's language. */
@NullMarked
package org.cpor.sentences;

import org.jspecify.annotations.NullMarked;
