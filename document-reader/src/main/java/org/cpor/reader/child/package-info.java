/** What runs in the parsing process after the parsers: it summarizes the text of a document. */
@NullMarked
package org.cpor.reader.child;

import org.jspecify.annotations.NullMarked;
