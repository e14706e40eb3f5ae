/**
 * The verifier: a directory of customers and partners, and the checks of each claim against this
 * directory.
 *
 * <p>{@code catalogue} defines the solution areas and activities. {@code directory} has the records
 * of customers, partners and products. {@code claimed} stores which partner holds an object or has
 * an open claim on it. {@code advice} and {@code verification} use these features and do not use
 * each other.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
