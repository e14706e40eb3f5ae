/**
 * The verifier: a directory of customers and partners, and the checks of each claim against it.
 *
 * <p>{@code catalogue} says what can be claimed, {@code directory} what is known, {@code claimed}
 * who holds it or has an open claim on it; {@code advice} and {@code verification} ask. Each knows
 * only those before it, and the last two not each other.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
