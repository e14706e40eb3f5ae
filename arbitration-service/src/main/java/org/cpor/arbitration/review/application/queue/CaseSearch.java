package org.cpor.arbitration.review.application.queue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpor.identifiers.Blanks;

/**
 * What a reviewer searches for: words, each of which must be found in the case: in the name or the
 * domain of the customer, in the name of a partner, in the product, or as the id of a case, tenant,
 * subscription, claim, partner or MPN.
 */
public record CaseSearch(List<SearchWord> words) {

  private static final int MAX_WORDS = 8;

  public static final String FORM = SearchWord.FORM + ", in no more than " + MAX_WORDS + " words";

  public CaseSearch {
    words = List.copyOf(words);
  }

  /** Empty when {@code text} is too short or too long for a search. */
  public static Optional<CaseSearch> parse(String text) {
    return SearchWord.parse(text)
        .map(whole -> Blanks.trim(text).split("\\s+"))
        .filter(words -> words.length <= MAX_WORDS)
        .map(words -> new CaseSearch(Stream.of(words).map(SearchWord::of).toList()));
  }
}
