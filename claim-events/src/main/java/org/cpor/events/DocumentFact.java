package org.cpor.events;

import java.util.UUID;

/** A fact about a document, whether or not a claim names it. */
public sealed interface DocumentFact extends Fact permits DocumentUploaded, DocumentDeleted {

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
}
