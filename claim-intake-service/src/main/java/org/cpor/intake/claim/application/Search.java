package org.cpor.intake.claim.application;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cpor.identifiers.Blanks;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.ExternalId;

/**
 * What someone looks for: a claim, tenant or subscription by its id, the claims of an MPN, or those
 * of customers by a part of their domain. Notes are not searched: an index of them would be larger
 * than the claims.
 *
 * @param word in its canonical form, if it is an id
 * @param domainPart the same in the spelling of {@link DomainName#searchText()}
 * @param id the id that it is, if it is a UUID
 */
public record Search(String word, String domainPart, Optional<UUID> id) {

  private static final int MAX = 100;

  /** What an index of three-letter pieces needs to tell some domains from others. */
  private static final Pattern SELECTIVE = Pattern.compile("[\\p{L}\\p{N}]{3}");

  public static final String FORM =
      "must be up to " + MAX + " characters, three letters or digits in a row among them";

  /** Empty when {@code text} is too little or too much to look for. */
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
