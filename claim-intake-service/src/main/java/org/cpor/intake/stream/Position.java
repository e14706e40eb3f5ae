package org.cpor.intake.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a stream has come, as the id of its events tells it: {@code 3-5} after three lines of the
 * claim's history and five of its comments. Any process can go on from there, at any time.
 *
 * <p>Both are counted for each claim by who alone may add to them, holding the claim's row or the
 * lock of its comments until that is committed: whoever can read a number can read all that are
 * smaller. Ids from a sequence, or times, would be taken in one order and committed in another, and
 * a stream that has sent the greater one would never look for the smaller.
 *
 * @param transitions the number of the last line of the history; 0 is the filing
 * @param comments the number of the last comment; 0 when there was none
 */
record Position(int transitions, int comments) {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");

  static Optional<Position> parse(String eventId) {
    Matcher matcher = FORM.matcher(eventId);
    return matcher.matches()
        ? Optional.of(
            new Position(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Whether there is something after {@code other} until here. */
  boolean isBeyond(Position other) {
    return transitions > other.transitions || comments > other.comments;
  }

  Position withTransition(int number) {
    return new Position(number, comments);
  }

  Position withComment(int number) {
    return new Position(transitions, number);
  }

  /** The id of the event after which a stream stands here. */
  String eventId() {
    return transitions + "-" + comments;
  }
}
