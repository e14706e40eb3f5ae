package org.cpor.verifier.directory.rest;

/**
 * The last line of an import's answer.
 *
 * @param read how many lines there were, blank ones aside: the sum of the others
 * @param applied how many changed the directory
 * @param unchanged how many said what the directory had already
 */
public record ImportSummary(long read, long applied, long unchanged, long refused) {}
