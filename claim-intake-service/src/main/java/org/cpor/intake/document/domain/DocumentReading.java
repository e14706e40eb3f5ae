package org.cpor.intake.document.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What software found in a document. A reading is advice and proves nothing. Readings are stored as
 * JSON. The names of the components of this record are the keys of that JSON, so the names must not
 * change.
 *
 * <p>Do not confuse this record with {@link org.cpor.reader.DocumentReading}. That record is the
 * result of one attempt to read a document, and is not stored. In that record, {@code unreadable}
 * can also be {@code CRASHED}: after a crash, this service tries to read the document again.
 *
 * @param unreadable why the text was not read; null when the text was read
 * @param text null when the text was not read
 * @param dates the latest dates in the text, each date once, at most 100
 * @param domains the domain names in the text in canonical form, at most 50
 * @param tenantIds the ids that the text marks as tenant ids, at most 20
 * @param products the codes of the catalogue's products that the text names
 * @param pages the number of pages or slides; null if the document does not state the number
 * @param createdAt the time of creation, according to the document
 * @param modifiedAt the time of the last change, according to the document
 * @param signed whether the document has a digital signature; nobody verified the signature
 * @param signers the names in the signatures, at most 20
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

  /** The reading of a document about which nothing else is known. */
  public static DocumentReading unreadable(Unreadable why) {
    return new DocumentReading(
        why, null, List.of(), List.of(), List.of(), List.of(), null, null, null, null, false,
        List.of());
  }
}
