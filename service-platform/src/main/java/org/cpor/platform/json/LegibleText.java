package org.cpor.platform.json;

/**
 * Text that people can read as it was written. Control characters can hide a part of a text, break
 * a line of an e-mail or of a log, or steer a terminal.
 */
public final class LegibleText {

  /** The message of the violation when a field is not {@link #isText a legible text}. */
  public static final String RULE = "must not contain control characters";

  /** The message of the violation when a field is not {@link #isLine a legible line}. */
  public static final String LINE_RULE = "must not contain control characters or line breaks";

  private LegibleText() {}

  /**
   * Whether {@code text} can be stored ({@link StorableText#is}) and has no control characters
   * except tabs and the ends of lines.
   */
  public static boolean isText(String text) {
    return StorableText.is(text)
        && text.chars().allMatch(letter -> !Character.isISOControl(letter) || isLayout(letter));
  }

  /**
   * Whether {@code text} can be stored ({@link StorableText#is}) and is one line without control
   * characters. Tabs are control characters.
   */
  public static boolean isLine(String text) {
    return StorableText.is(text)
        && text.chars().noneMatch(letter -> Character.isISOControl(letter) || isSeparator(letter));
  }

  private static boolean isLayout(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r';
  }

  private static boolean isSeparator(int letter) {
    int type = Character.getType(letter);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }
}
