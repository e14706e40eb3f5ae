package org.cpor.events.wire;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * The largest sizes of an event. Producers obey these limits. Consumers check the limits while they
 * read a record, so that a record cannot use up their memory or processor time.
 */
public final class EventBounds {

  /** The maximum size of a record's data, in bytes. Kafka's own limit is 1 MiB. */
  public static final int DATA_BYTES = 900_000;

  /** The maximum length of an attribute of the envelope, in characters. */
  public static final int ATTRIBUTE_LENGTH = 256;

  /** The maximum length of a text in the data, in characters. Comments are the longest texts. */
  public static final int TEXT_LENGTH = 100_000;

  /** The maximum number of elements of a list in the data. */
  public static final int LIST_SIZE = 1_000;

  /** The limits of the JSON reader. The reader stops when the data exceeds one of these limits. */
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
