package org.cpor.intake.claim.rest;

import java.util.List;
import java.util.regex.Pattern;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code separator}: the character between the columns. */
@Schema(
    type = SchemaType.STRING,
    enumeration = {",", "comma", ";", "semicolon", "\t", "tab"},
    defaultValue = ColumnSeparator.DEFAULT,
    description = "The character between the columns of a table.")
record ColumnSeparator(char character) {

  static final String DEFAULT = ",";

  /** A bare semicolon, as users type it. The server treats it as the end of the parameter. */
  private static final Pattern BARE_SEMICOLON = Pattern.compile("(^|&)separator=;(&|$)");

  /**
   * Parses the parameter; Jakarta REST looks for a method with this name.
   *
   * @throws ProblemException when {@code text} is not a separator
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

  /**
   * The semicolon if {@code rawQuery} has a bare semicolon as separator; otherwise this separator.
   */
  ColumnSeparator unlessIn(@Nullable String rawQuery) {
    return rawQuery != null && BARE_SEMICOLON.matcher(rawQuery).find()
        ? new ColumnSeparator(';')
        : this;
  }
}
