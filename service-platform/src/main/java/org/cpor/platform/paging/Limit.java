package org.cpor.platform.paging;

import java.util.List;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The query parameter {@code limit}: the number of items on a page, 1 to 200. Resources declare it
 * with {@code @DefaultValue(Limit.DEFAULT)}.
 */
@Schema(
    type = SchemaType.INTEGER,
    format = "int32",
    minimum = "1",
    maximum = "200",
    defaultValue = Limit.DEFAULT,
    description = "The number of items on a page.")
public record Limit(int value) {

  public static final String DEFAULT = "50";

  private static final int MAX = 200;

  /**
   * Parses the parameter.
   *
   * @throws ProblemException when {@code text} is not a number from 1 to 200
   */
  public static Limit fromString(String text) {
    if (text.matches("[0-9]{1,3}")) {
      int value = Integer.parseInt(text);
      if (value >= 1 && value <= MAX) {
        return new Limit(value);
      }
    }
    throw ProblemException.invalid(
        List.of(new Violation("limit", "must be a number from 1 to {0}", MAX)));
  }

  /**
   * The number of rows to read: one row more than the page has. If this row exists, there is a next
   * page.
   */
  public int probe() {
    return value + 1;
  }
}
