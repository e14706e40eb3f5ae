package org.cpor.platform.json;

/**
 * Text that PostgreSQL can store and UTF-8 can encode. JSON can also contain texts that cannot be
 * stored, such as {@code \\ud800}.
 */
public final class StorableText {

  /** The message of the violation when the text of a field cannot be stored. */
  public static final String RULE =
      "must not contain the NUL character or half of a surrogate pair";

  private StorableText() {}

  /**
   * Whether {@code text} can be stored: it has no NUL character and no half of a surrogate pair.
   */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(StorableText::isUnstorable);
  }

  /** Returns {@code text} with each character that cannot be stored replaced by U+FFFD. */
  public static String replaced(String text) {
    return is(text)
        ? text
        : text.codePoints()
            .map(codePoint -> isUnstorable(codePoint) ? '\ufffd' : codePoint)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isUnstorable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
