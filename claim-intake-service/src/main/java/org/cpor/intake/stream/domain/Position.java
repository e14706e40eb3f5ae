package org.cpor.intake.stream.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position of a stream. For example, the position {@code 3-5} follows line 3 of the claim's
 * history and comment 5 on the claim. The id of an event is the position after the event. Any
 * process can continue a stream from any position.
 *
 * <p>A transaction that adds a line to the history locks the row of the claim until the commit. A
 * transaction that adds a comment locks the comments of the claim until the commit. Therefore, when
 * a number can be read, all smaller numbers can be read too. Ids from a sequence, or times, would
 * not be safe: a transaction with a smaller id can commit after a transaction with a greater id. A
 * stream that has already sent the event with the greater id would then miss the other event.
 *
 * @param transitions the number of the last line of the history; 0 is the filing
 * @param comments the number of the last comment; 0 when there is none
 */
public record Position(int transitions, int comments) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  public static Optional<Position> parse(String eventId) {
    Matcher matcher = FORM.matcher(eventId);
    return matcher.matches()
        ? Optional.of(
            new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Whether at least one event is before this position, but after {@code other}. */
  public boolean isBeyond(Position other) {
    return transitions > other.transitions || comments > other.comments;
  }

  public Position withTransition(int number) {
    return new Position(number, comments);
  }

  public Position withComment(int number) {
    return new Position(transitions, number);
  }

  /** The id of the event that leads to this position. */
  public String eventId() {
    return transitions + "-" + comments;
  }
}
