package org.cpor.events;

import java.util.UUID;

/** A fact about a document, whether or not a claim names it. */
public sealed interface DocumentFact extends Fact permits DocumentUploaded, DocumentDeleted {

  UUID documentId();

  /** Whose document it is: only its claims may name it. */
  String partnerId();

  /** The document's id, so that what happens to one document is in order. */
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
