package org.cpor.events.topic;

/**
 * The headers that are added to a record when it becomes a dead letter, and the header that is
 * added when it is replayed.
 */
public final class DeadLetterHeaders {

  /** The prefix of all headers of a dead letter. */
  public static final String PREFIX = "dlq_";

  /** Why the record could not be processed. */
  public static final String REASON = PREFIX + "reason";

  /** The topic that the record came from. Two more headers have its partition and offset. */
  public static final String TOPIC = PREFIX + "topic";

  public static final String PARTITION = PREFIX + "partition";
  public static final String OFFSET = PREFIX + "offset";

  /** How often the service tried to process the record. */
  public static final String ATTEMPTS = PREFIX + "attempts";

  /** When the service gave up, by its own clock; an RFC 3339 instant. */
  public static final String FAILED_AT = PREFIX + "failed_at";

  /**
   * The size of the record's data in bytes, on a letter that has only the beginning of the data.
   * The original record has all of it, as long as its topic keeps it.
   */
  public static final String ORIGINAL_SIZE = PREFIX + "original_size";

  /**
   * The truncated parts, such as {@code key,headers}, on a letter that has not the whole key or
   * headers.
   */
  public static final String CUT = PREFIX + "cut";

  /** On a replayed record: the dead letter from which it was sent again. */
  public static final String REPLAY_OF = "replay_of";

  private DeadLetterHeaders() {}
}
