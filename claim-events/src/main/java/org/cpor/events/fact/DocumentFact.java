package org.cpor.events.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a document. Not every document is attached to a claim. */
public sealed interface DocumentFact extends Fact {

  UUID documentId();

  /** The partner that owns the document. Only claims of this partner can have the document. */
  String partnerId();

  /** The key is the document's id, so Kafka keeps the events of one document in order. */
  @Override
  default String key() {
    return documentId().toString();
  }

  /** The document's id. */
  @Override
  default String subjectId() {
    return documentId().toString();
  }

  /**
   * A partner uploaded a document. From now on, claims of the partner can have the document. Only
   * the intake service stores the bytes of the document.
   *
   * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT}
   *     or {@code OTHER}
   * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
   *     partner; null when the partner gave no day
   */
  record DocumentUploaded(
      UUID documentId,
      String partnerId,
      String kind,
      @Nullable LocalDate acknowledgedOn,
      Instant uploadedAt)
      implements DocumentFact {}

  /**
   * The intake service read the text of a document. The result is advice and proves nothing.
   *
   * @param unreadable why the text could not be read, such as {@code ENCRYPTED} or {@code NO_TEXT};
   *     null when the text was read
   * @param dates the dates in the text, each once; if there are more than 100 dates, the latest 100
   * @param domains the domain names in the text, at most 50
   * @param tenantIds the ids that the text marks as tenant ids, at most 20
   * @param products the codes of the products that the text names
   * @param complete whether the whole text was read; null when nothing was read, and in older
   *     events
   */
  record DocumentRead(
      UUID documentId,
      String partnerId,
      @Nullable String unreadable,
      List<LocalDate> dates,
      List<String> domains,
      List<UUID> tenantIds,
      List<String> products,
      @Nullable Boolean complete,
      Instant readAt)
      implements DocumentFact {

    public DocumentRead {
      dates = List.copyOf(dates);
      domains = List.copyOf(domains);
      tenantIds = List.copyOf(tenantIds);
      products = List.copyOf(products);
    }
  }

  /**
   * A partner deleted a document that no claim had. From now on, no claim can have the document.
   */
  record DocumentDeleted(UUID documentId, String partnerId, Instant deletedAt)
      implements DocumentFact {}
}
