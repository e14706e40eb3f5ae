package org.cpor.events;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * How large an event may be. Producers keep these bounds, consumers check them while they read: one
 * record must not cost a consumer its memory or its processor.
 */
public final class EventBounds {

  /** The bytes of data that a record may have: less than the 1 MiB that Kafka takes. */
  public static final int DATA_BYTES = 900_000;

  /** The characters that an attribute of the envelope may have. */
  public static final int ATTRIBUTE_LENGTH = 256;

  /** The characters that a text in the data may have; the longest is a comment. */
  public static final int TEXT_LENGTH = 100_000;

  /** The elements that a list in the data may have. */
  public static final int LIST_SIZE = 1_000;

  /** The same for the reader of JSON, which stops where one is passed. */
  static final StreamReadConstraints JSON =
      StreamReadConstraints.builder()
          .maxStringLength(TEXT_LENGTH)
          .maxNestingDepth(16)
          .maxNumberLength(40)
          .maxNameLength(256)
          .maxTokenCount(20_000)
          .build();

  private EventBounds() {}
}
