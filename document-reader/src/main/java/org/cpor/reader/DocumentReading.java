package org.cpor.reader;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a document. Every list has a maximum length.
 *
 * @param unreadable why the text was not read; null when the text was read
 * @param text null when the text was not read
 * @param dates the dates in the text, each date once, the earliest first. If there are too many
 *     dates, the list has only the latest dates
 * @param domains the domain names in the text, in canonical form. The names are found in e-mail
 *     addresses, in links, and alone
 * @param tenantIds the ids that the text marks as tenant ids
 * @param products the codes of the products that the text names
 * @param pages the number of pages or slides. The pages of a PDF are counted; other documents
 *     declare the number. Null if the number is not known, or if a document declares more than
 *     100,000 pages
 * @param signed whether the document has a digital signature. The signature is not verified
 * @param signers the names in the signatures
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
   * @param language a code of ISO 639-1, such as {@code hu}; null when the language is not clear
   * @param characters the number of characters that were read
   * @param complete false when the text has more characters than the limit, or when the end of the
   *     file is damaged
   */
  public record Text(@Nullable String language, int characters, boolean complete) {}

  public DocumentReading {
    dates = List.copyOf(dates);
    domains = List.copyOf(domains);
    tenantIds = List.copyOf(tenantIds);
    products = List.copyOf(products);
    signers = List.copyOf(signers);
  }

  /** A reading that says only why the text was not read. */
  public static DocumentReading unreadable(Unreadable why) {
    return new DocumentReading(
        why, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, false,
        List.of());
  }
}
