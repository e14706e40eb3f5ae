package org.cpor.events.topic;

/**
 * The headers that are added to a record when it becomes a dead letter, and the header that is
 * added to the record that a replay sends.
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
   * On a dead letter that has only the beginning of the record's data: the size of all the data, in
   * bytes. The record itself has all the data, as long as its topic keeps the record.
   */
  public static final String ORIGINAL_SIZE = PREFIX + "original_size";

  /**
   * On a dead letter with a truncated key or truncated headers: the truncated parts, such as {@code
   * key,headers}.
   */
  public static final String CUT = PREFIX + "cut";

  /** On a replayed record: the dead letter from which it was sent again. */
  public static final String REPLAY_OF = "replay_of";

  private DeadLetterHeaders() {}
}
