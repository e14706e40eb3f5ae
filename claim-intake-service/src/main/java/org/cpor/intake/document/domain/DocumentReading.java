package org.cpor.intake.document.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, as far as software can tell. It is advice and proves nothing. Readings are
 * stored as JSON: the names of the components are its keys and must stay.
 *
 * @param unreadable null when the text was read
 * @param text null when it was not
 * @param dates the latest different dates in the text, at most 100
 * @param domains the domain names in the text in canonical form, at most 50
 * @param tenantIds the ids that the text calls a tenant's, at most 20
 * @param products the codes of the products in the catalogue that the text names
 * @param pages or slides, if the document says how many it has
 * @param createdAt according to the document
 * @param modifiedAt according to the document
 * @param signed whether it has a digital signature, which was not verified
 * @param signers the names in its signatures, at most 20
 */
public record DocumentReading(
    @Nullable Unreadable unreadable,
    @Nullable Text text,
    List<LocalDate> dates,
    List<String> domains,
    List<UUID> tenantIds,
    List<String> products,
    @Nullable Integer pages,
    @Nullable String author,
    @Nullable Instant createdAt,
    @Nullable Instant modifiedAt,
    boolean signed,
    List<String> signers) {

  /**
   * The text of a document.
   *
   * @param language a code of ISO 639-1, such as {@code hu}; null when it is not clear
   * @param characters how many were read
   * @param complete whether the whole text was read
   */
  public record Text(@Nullable String language, int characters, boolean complete) {}

  public DocumentReading {
    dates = List.copyOf(dates);
    domains = List.copyOf(domains);
    tenantIds = List.copyOf(tenantIds);
    products = List.copyOf(products);
    signers = List.copyOf(signers);
  }

  /** The reading of a document of which nothing is known. */
  public static DocumentReading unreadable(Unreadable why) {
    return new DocumentReading(
        why, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, false,
        List.of());
  }
}
