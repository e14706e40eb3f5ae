package org.cpor.events.topic;

/**
 * The headers that a dead letter has in addition to the headers of its record, and the additional
 * header of a replayed record.
 */
public final class DeadLetterHeaders {

  /** The prefix of the additional headers of a dead letter. */
  public static final String PREFIX = "dlq_";

  /** Why the record could not be processed. */
  public static final String REASON = PREFIX + "reason";

  /**
   * The topic that the record came from. The next two headers have the partition and the offset of
   * the record.
   */
  public static final String TOPIC = PREFIX + "topic";

  public static final String PARTITION = PREFIX + "partition";
  public static final String OFFSET = PREFIX + "offset";

  /** How often the service tried to process the record. */
  public static final String ATTEMPTS = PREFIX + "attempts";

  /** When the service gave up: an RFC 3339 instant of the service's clock. */
  public static final String FAILED_AT = PREFIX + "failed_at";

  /**
   * The size of the record's data in bytes, if the dead letter has only the beginning of the data.
   * The original record has all the data. Kafka has perhaps deleted the original record already.
   */
  public static final String ORIGINAL_SIZE = PREFIX + "original_size";

  /** The truncated parts of the dead letter other than the data, such as {@code key,headers}. */
  public static final String CUT = PREFIX + "cut";

  /** The id of the dead letter that was replayed. A replayed record has this header. */
  public static final String REPLAY_OF = "replay_of";

  private DeadLetterHeaders() {}
}
