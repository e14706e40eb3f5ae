/**
 * The verifier: a directory of customers and partners, and the checks of each claim against it.
 *
 * <p>{@code catalogue} has what can be claimed, {@code directory} has the records of customers and
 * partners, and {@code claimed} has which partner holds an object or has an open claim on it.
 * {@code advice} and {@code verification} use these three and do not use each other.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
