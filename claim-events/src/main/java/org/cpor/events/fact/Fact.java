package org.cpor.events.fact;

/**
 * Something that happened and on which other services can rely. A fact never changes. A fact is
 * published as a CloudEvent: the data is the JSON of the record, and the attributes are an {@link
 * org.cpor.events.wire.Envelope}.
 */
public sealed interface Fact permits ClaimFact, DocumentFact {

  /** The key of the Kafka record. Kafka keeps facts with the same key in order. */
  String key();

  /** The subject of the event: the id of the claim or document that the fact is about. */
  String subjectId();

  /** The type of this fact, with its wire name and topic. */
  default FactType type() {
    return FactType.of(this);
  }
}
