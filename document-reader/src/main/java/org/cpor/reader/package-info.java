/**
 * Reads documents. A separate process, with limits of memory and time, reads the text of a document
 * with Tika's parsers and summarizes it. The service itself never has the text in its memory.
 */
@NullMarked
package org.cpor.reader;

import org.jspecify.annotations.NullMarked;
