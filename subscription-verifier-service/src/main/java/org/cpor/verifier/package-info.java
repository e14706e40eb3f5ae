/**
 * The verifier: a directory of customers and partners, and the checks of each claim against it.
 *
 * <p>{@code catalogue} says what can be claimed, {@code directory} what is known, {@code
 * verification} asks; each knows only those before it.
 */
@NullMarked
package org.cpor.verifier;

import org.jspecify.annotations.NullMarked;
