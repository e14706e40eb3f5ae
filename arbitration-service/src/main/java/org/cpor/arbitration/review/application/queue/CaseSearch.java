package org.cpor.arbitration.review.application.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpor.identifiers.Blanks;

/**
 * The words that a reviewer searches for. A case matches if it matches each word. A word can be a
 * part of the customer's name or domain, of a partner's name, or of the product's code. A word can
 * also be the id of a case, tenant, subscription, claim or partner, or an MPN.
 */
public record CaseSearch(List<SearchWord> words) {

  private static final int MAX_WORDS = 8;

  public static final String FORM = SearchWord.FORM + ", in no more than " + MAX_WORDS + " words";

  public CaseSearch {
    words = List.copyOf(words);
  }

  /** Parses the text; empty if the text does not follow the rule {@link #FORM}. */
  public static Optional<CaseSearch> parse(String text) {
    return SearchWord.parse(text)
        .map(whole -> Blanks.trim(text).split("\\s+"))
        .filter(words -> words.length <= MAX_WORDS)
        .map(words -> new CaseSearch(Stream.of(words).map(SearchWord::of).toList()));
  }
}
