package org.cpor.verifier.directory.rest;

/**
 * The last line of an import's answer.
 *
 * @param read how many lines were read, without blank ones: the sum of the others
 * @param applied how many changed the directory
 * @param unchanged how many were equal to the saved record
 */
public record ImportSummary(long read, long applied, long unchanged, long refused) {}
