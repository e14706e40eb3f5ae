package org.cpor.verifier.directory.rest;

/**
 * The last line of an import's answer.
 *
 * @param read the number of lines that were read, without blank lines. This is the sum of the other
 *     three numbers
 * @param applied the number of lines that changed the directory
 * @param unchanged the number of lines that were equal to the saved record
 */
public record ImportSummary(long read, long applied, long unchanged, long refused) {}
