/**
 * The canonical form of each identifier. A service parses each identifier that it receives, and
 * stores, compares and publishes only the canonical form (ADR 0028). Ids of tenants, subscriptions,
 * claims and documents are {@link java.util.UUID}s, which {@link
 * org.cpor.identifiers.CanonicalUuid} parses.
 *
 * <p>Every {@code parse} can be called with text of any length and content, from anyone. It trims
 * {@linkplain org.cpor.identifiers.Blanks blanks}, accepts any spelling, and is idempotent: the
 * text of a parsed identifier parses to the same identifier.
 */
@NullMarked
package org.cpor.identifiers;

import org.jspecify.annotations.NullMarked;
