package org.cpor.intake.claim.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cpor.intake.claim.domain.CustomerDomain;
import org.cpor.intake.claim.domain.TenantId;

/**
 * What someone looks for: a claim, tenant or subscription by its id, the claims of an MPN, or those
 * of customers by a part of their domain. Notes are not searched: an index of them would be larger
 * than the claims.
 *
 * @param word as it was typed
 * @param domainPart the same in the form that domains are kept in
 * @param id the id that it is, if it is one
 */
public record Search(String word, String domainPart, Optional<UUID> id) {

  private static final int MAX = 100;

  /** What an index of three-letter pieces needs to tell some domains from others. */
  private static final Pattern SELECTIVE = Pattern.compile("[\\p{L}\\p{N}]{3}");

  public static final String FORM =
      "must be up to " + MAX + " characters, three letters or digits in a row among them";

  /** Empty when {@code text} is too little or too much to look for. */
  public static Optional<Search> parse(String text) {
    String word = text.strip();
    if (word.length() > MAX || !SELECTIVE.matcher(word).find()) {
      return Optional.empty();
    }
    String domainPart =
        CustomerDomain.parse(word)
            .map(CustomerDomain::ascii)
            .orElseGet(() -> word.toLowerCase(Locale.ROOT));
    return Optional.of(new Search(word, domainPart, TenantId.parse(word)));
  }
}
