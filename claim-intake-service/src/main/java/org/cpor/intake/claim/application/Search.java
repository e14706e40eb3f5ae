package org.cpor.intake.claim.application;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cpor.identifiers.Blanks;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;

/**
 * What a user searches for: the id of a claim, tenant or subscription, an MPN, or a part of a
 * customer's domain. Notes are not searched, because their index would be larger than the claims.
 *
 * @param word the word to search for; if it is an id, it is in canonical form
 * @param domainPart the word in the spelling of {@link DomainName#searchText()}
 * @param id the word as a UUID, if it is one
 */
public record Search(String word, String domainPart, Optional<UUID> id) {

  private static final int MAX = 100;

  /** A trigram index is selective only for words with three letters or digits in a row. */
  private static final Pattern SELECTIVE = Pattern.compile("[\\p{L}\\p{N}]{3}");

  public static final String FORM =
      "must be up to " + MAX + " characters, three letters or digits in a row among them";

  /** Empty when {@code text} is too long, or has no three letters or digits in a row. */
  public static Optional<Search> parse(String text) {
    String typed = Blanks.trim(text);
    if (typed.length() > MAX) {
      return Optional.empty();
    }
    String domainPart =
        DomainName.parse(typed)
            .map(DomainName::unicode)
            .orElseGet(() -> DomainName.searchable(typed));
    return SELECTIVE.matcher(domainPart).find()
        ? Optional.of(
            new Search(
                ExternalId.parse(typed).map(ExternalId::text).orElse(typed),
                domainPart,
                CanonicalUuid.parse(typed)))
        : Optional.empty();
  }
}
