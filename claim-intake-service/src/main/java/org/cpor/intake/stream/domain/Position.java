package org.cpor.intake.stream.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position of a stream, such as {@code 3-5} after three lines of the claim's history and five
 * comments on the claim. The id of an event is the position after it. Any process can continue a
 * stream from any position.
 *
 * <p>A transaction that assigns one of these numbers has the lock on the claim's row, or on its
 * comments, until the commit. Therefore, when a number can be read, all smaller numbers can be read
 * too. Ids from a sequence, or times, could be assigned in one order and committed in another: a
 * stream that has already sent the greater id would miss the smaller one.
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

  /** Whether this position is after {@code other}. */
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
