package org.cpor.platform.json;

/**
 * Text that PostgreSQL and UTF-8 can store. JSON can contain other text, such as {@code \\ud800}.
 */
public final class StorableText {

  /** The message of the violation for a field with other text. */
  public static final String RULE =
      "must not contain the NUL character or half of a surrogate pair";

  private StorableText() {}

  /** Whether {@code text} contains neither the NUL character nor half of a surrogate pair. */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(StorableText::isUnstorable);
  }

  /**
   * Returns {@code text} with the replacement character in place of each character that cannot be
   * stored.
   */
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
