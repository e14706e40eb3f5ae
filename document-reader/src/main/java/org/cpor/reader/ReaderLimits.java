package org.cpor.reader;

import java.time.Duration;

/**
 * The limits of the parsing process.
 *
 * @param heapMegabytes of its JVM, in MiB
 * @param timePerDocument after which the process is ended
 * @param characters of a document that are read; the rest is ignored
 */
public record ReaderLimits(int heapMegabytes, Duration timePerDocument, int characters) {}
