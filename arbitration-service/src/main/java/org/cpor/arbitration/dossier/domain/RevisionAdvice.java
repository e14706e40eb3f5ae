package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The differences between a revision and the texts of its documents. Advice proves nothing.
 *
 * @param items all differences; possibly empty
 */
public record RevisionAdvice(UUID claimId, int revision, List<Item> items, Instant at) {

  /**
   * One difference.
   *
   * @param code such as {@code PRODUCT_NOT_IN_DOCUMENTS}
   * @param field {@code proofOfExecution[0]} for the first document, {@code proofOfExecution} for
   *     all documents
   * @param hungarian what differs; null if an older version of this service stored the difference
   * @param english what differs; null if {@code hungarian} is null
   */
  public record Item(
      String code, String field, @Nullable String hungarian, @Nullable String english) {

    /** What differs, in {@code language}, which is Hungarian or English; null if not known. */
    public @Nullable String message(Locale language) {
      return language.equals(Locale.ENGLISH) ? english : hungarian;
    }
  }

  public RevisionAdvice {
    items = List.copyOf(items);
  }
}
