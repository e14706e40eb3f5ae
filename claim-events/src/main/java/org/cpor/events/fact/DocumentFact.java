package org.cpor.events.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact about a document, whether or not a claim names it. */
public sealed interface DocumentFact extends Fact {

  UUID documentId();

  /** The partner that owns the document. Only claims of this partner may name it. */
  String partnerId();

  /** The document's id. Kafka therefore keeps the events of one document in order. */
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
   * A partner uploaded a document. Its claims may name the document from now on. Only the intake
   * service stores its bytes.
   *
   * @param kind {@code STATEMENT_OF_WORK}, {@code POE_TEMPLATE}, {@code CUSTOMER_ACKNOWLEDGEMENT}
   *     or {@code OTHER}
   * @param acknowledgedOn the day on which the customer acknowledged the work, according to the
   *     partner; null when the partner did not give it
   */
  record DocumentUploaded(
      UUID documentId,
      String partnerId,
      String kind,
      @Nullable LocalDate acknowledgedOn,
      Instant uploadedAt)
      implements DocumentFact {}

  /** A partner deleted a document that no claim referred to. No claim can refer to it any more. */
  record DocumentDeleted(UUID documentId, String partnerId, Instant deletedAt)
      implements DocumentFact {}
}
