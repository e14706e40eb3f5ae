package org.cpor.intake.claim.rest;

import org.jspecify.annotations.Nullable;

/** Makes the texts of users safe for a CSV file that a spreadsheet opens. */
final class SpreadsheetText {

  /**
   * The likely separators, with their full-width forms. The user who imports a file can choose any
   * character as separator, such as a colon.
   */
  private static final String SEPARATORS =
      ",;:|，；：｜、\t\n\u000b\f\r\u001c\u001d\u001e\u001f\u0085\u2028\u2029";

  /**
   * The signs that can begin a formula, with their full-width and small forms. An East Asian Excel
   * treats these forms in the same way.
   */
  private static final String FORMULA_SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫";

  private SpreadsheetText() {}

  /**
   * Returns the text with an apostrophe before each sign that a spreadsheet would perhaps read as
   * the beginning of a formula (OWASP, "CSV Injection"). Such a sign is at the start of the text,
   * or after a character that some spreadsheets read as a separator, even if the CSV file has
   * another separator. Blanks and quotation marks before a sign are ignored, because a spreadsheet
   * can remove such blanks and marks. If the text begins with a control character, the result also
   * begins with an apostrophe. The result is empty when {@code text} is null or empty.
   */
  static String harmless(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    StringBuilder harmless = new StringBuilder(text.length() + 1);
    if (Character.isISOControl(text.charAt(0))) {
      harmless.append('\'');
    }
    boolean mayBeginCell = true;
    for (int character : text.codePoints().toArray()) {
      if (mayBeginCell && FORMULA_SIGNS.indexOf(character) >= 0) {
        harmless.append('\'');
      }
      mayBeginCell =
          SEPARATORS.indexOf(character) >= 0 || (mayBeginCell && mayBeDropped(character));
      harmless.appendCodePoint(character);
    }
    return harmless.toString();
  }

  private static boolean mayBeDropped(int character) {
    return character == '"'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
