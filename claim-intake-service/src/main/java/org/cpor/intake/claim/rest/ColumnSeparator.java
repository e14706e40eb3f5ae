package org.cpor.intake.claim.rest;

import java.util.List;
import java.util.regex.Pattern;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code separator}: what stands between the columns of a table. */
record ColumnSeparator(char character) {

  static final String DEFAULT = ",";

  /** As somebody types it. The server takes a bare semicolon for the end of the parameter. */
  private static final Pattern BARE_SEMICOLON = Pattern.compile("(^|&)separator=;(&|$)");

  /**
   * Reads the parameter; the name is the one that Jakarta REST looks for.
   *
   * @throws ProblemException when it is no separator
   */
  public static ColumnSeparator fromString(String text) {
    return new ColumnSeparator(
        switch (text) {
          case DEFAULT, "comma" -> ',';
          case ";", "semicolon" -> ';';
          case "\t", "tab" -> '\t';
          default ->
              throw ProblemException.invalid(
                  List.of(new Violation("separator", "must be one of comma, semicolon, tab")));
        });
  }

  /** This one, unless the query has a semicolon as it is. */
  ColumnSeparator unlessIn(@Nullable String rawQuery) {
    return rawQuery != null && BARE_SEMICOLON.matcher(rawQuery).find()
        ? new ColumnSeparator(';')
        : this;
  }
}
