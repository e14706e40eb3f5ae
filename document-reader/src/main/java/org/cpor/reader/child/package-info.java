/** Summarizes the text of a document. This code runs in the parsing process, after the parsers. */
@NullMarked
package org.cpor.reader.child;

import org.jspecify.annotations.NullMarked;
