package org.cpor.arbitration.review.application.queue;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cpor.arbitration.directory.domain.SearchableName;
import org.cpor.identifiers.Blanks;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.identifiers.DomainName;

/**
 * A word of a search. Each kind of value is stored in its own spelling, so the word has one
 * spelling for each kind.
 *
 * @param typed the word as it was typed, without blanks around it, to find partner ids and MPNs
 * @param namePart a part of a name, in the spelling of {@link SearchableName}
 * @param domainPart a part of a domain in its ASCII form; an internationalised domain is found by
 *     the whole domain only
 * @param productPart a part of the code of a product
 * @param id the word as a UUID; empty if it is not a UUID
 */
public record SearchWord(
    String typed, String namePart, String domainPart, String productPart, Optional<UUID> id) {

  private static final int MAX = 100;

  /** Three letters or digits in a row. A trigram index is not selective for shorter texts. */
  private static final Pattern SELECTIVE = Pattern.compile("[\\p{L}\\p{N}]{3}");

  private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^\\p{L}\\p{N}]+");

  public static final String FORM =
      "must be up to " + MAX + " characters, three letters or digits in a row among them";

  /** Parses the text; empty if the text does not follow the rule {@link #FORM}. */
  public static Optional<SearchWord> parse(String text) {
    String typed = Blanks.trim(text);
    return typed.length() <= MAX && SELECTIVE.matcher(typed).find()
        ? Optional.of(of(typed))
        : Optional.empty();
  }

  static SearchWord of(String typed) {
    return new SearchWord(
        typed,
        SearchableName.of(typed),
        DomainName.parse(typed)
            .map(DomainName::ascii)
            .orElseGet(() -> DomainName.searchable(typed)),
        NOT_OF_A_CODE.matcher(typed).replaceAll("_").toUpperCase(Locale.ROOT),
        CanonicalUuid.parse(typed));
  }
}
