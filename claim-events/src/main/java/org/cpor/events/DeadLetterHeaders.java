package org.cpor.events;

/**
 * The headers of a dead letter besides those that its record came with, and the one of a record
 * that was sent again.
 */
public final class DeadLetterHeaders {

  /** What the names of all headers of a dead letter begin with. */
  public static final String PREFIX = "dlq_";

  /** Why the record could not be processed. */
  public static final String REASON = PREFIX + "reason";

  /** The topic that it came from; its partition and offset there are told beside it. */
  public static final String TOPIC = PREFIX + "topic";

  public static final String PARTITION = PREFIX + "partition";
  public static final String OFFSET = PREFIX + "offset";

  /** How often it was tried. */
  public static final String ATTEMPTS = PREFIX + "attempts";

  /** When it was given up, by the clock of the service; an RFC 3339 instant. */
  public static final String FAILED_AT = PREFIX + "failed_at";

  /**
   * How many bytes of data the record had, on a letter that carries only their beginning; all of
   * them are where it came from, for as long as that topic keeps them.
   */
  public static final String ORIGINAL_SIZE = PREFIX + "original_size";

  /** On a letter whose key or headers were cut: what of them, such as {@code key,headers}. */
  public static final String CUT = PREFIX + "cut";

  /** On a record that was sent again: the dead letter that it was. */
  public static final String REPLAY_OF = "replay_of";

  private DeadLetterHeaders() {}
}
