package org.cpor.platform.paging;

import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * The query parameter {@code limit}: how many items a page has, 1 to 200. As a parameter of a
 * resource it is given {@code @DefaultValue(Limit.DEFAULT)}.
 */
public record Limit(int value) {

  public static final String DEFAULT = "50";

  private static final int MAX = 200;

  /**
   * Reads the parameter.
   *
   * @throws ProblemException when it is no number from 1 to 200
   */
  public static Limit fromString(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int value = Integer.parseInt(text);
      if (value >= 1 && value <= MAX) {
        return new Limit(value);
      }
    }
    throw ProblemException.invalid(
        List.of(new Violation("limit", "must be a number from 1 to " + MAX)));
  }

  /** How many rows to ask for, one more than the page has, to see whether there is a next page. */
  public int probe() {
    return value + 1;
  }
}
