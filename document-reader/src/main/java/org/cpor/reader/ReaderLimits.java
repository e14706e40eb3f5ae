package org.cpor.reader;

import java.time.Duration;

/**
 * The limits of the parsing process.
 *
 * @param heapMegabytes the maximum heap of the process, in MiB
 * @param timePerDocument the time limit for one document; the process is ended when a document
 *     takes longer
 * @param characters the number of characters of a document that are read; the rest is ignored
 */
public record ReaderLimits(int heapMegabytes, Duration timePerDocument, int characters) {}
