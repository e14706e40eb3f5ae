/**
 * The verifier: a directory of customers and partners, and the checks of each claim against it.
 *
 * <p>{@code catalogue} says what can be claimed, {@code directory} what is known, {@code claimed}
 * who holds it or has an open claim on it, {@code verification} asks; each knows only those before
 * it.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
