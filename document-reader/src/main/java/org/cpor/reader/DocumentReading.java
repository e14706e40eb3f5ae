package org.cpor.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a document says. All lists are short, whatever the document has.
 *
 * @param unreadable why nothing is known of its text; null when it was read
 * @param text null when it is unreadable
 * @param dates the latest different dates in the text, in order
 * @param domains the domain names in its addresses and links, or named alone, in canonical form
 * @param tenantIds the ids that the text calls a tenant's
 * @param products the codes of the products that it names
 * @param pages or slides, if the document says how many it has
 * @param signed whether it has a digital signature, which is not verified
 * @param signers the names in its signatures
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
   * @param complete false when there were more than the limit, or the end of the file is damaged
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
