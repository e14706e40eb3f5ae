/**
 * Reads what a document says: its text is summarized by Tika's parsers in a process of its own,
 * with limits of memory and time. The service that reads never has the text of a document in its
 * memory.
 */
@NullMarked
package org.cpor.reader;

import org.jspecify.annotations.NullMarked;
