/**
 * The one form of each identifier. A service parses an identifier where it enters, and stores,
 * compares and publishes nothing else. Ids of tenants, subscriptions, claims and documents are
 * {@link java.util.UUID}s, which {@link org.cpor.identifiers.CanonicalUuid} reads.
 *
 * <p>Every {@code parse} takes text of any length and content from anyone. It trims {@linkplain
 * org.cpor.identifiers.Blanks blanks}, takes any spelling, and is idempotent: the text of a parsed
 * identifier parses to the same identifier.
 */
@NullMarked
package org.cpor.identifiers;

import org.jspecify.annotations.NullMarked;
