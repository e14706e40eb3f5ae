package org.cpor.identifiers;

/**
 * Blanks around text that people copy from a page or a document: Unicode white space, no-break
 * spaces and the byte order mark.
 */
public final class Blanks {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Blanks() {}

  /** Returns the text without blanks at its beginning and end. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK;
  }
}
