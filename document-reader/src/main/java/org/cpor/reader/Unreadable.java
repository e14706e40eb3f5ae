package org.cpor.reader;

/** Why the text of a document cannot be read. */
public enum Unreadable {
  /** It has a password. */
  ENCRYPTED,
  /** It is not complete, or its content does not match its type. */
  DAMAGED,
  /** It has no bytes. */
  EMPTY,
  /** It has no text, such as a picture or a scanned page. */
  NO_TEXT,
  /**
   * It needs more memory than {@link ReaderLimits} allow, or its content is far larger than the
   * file.
   */
  TOO_LARGE,
  /** It needs more time than {@link ReaderLimits} allow. */
  TOO_SLOW,
  /** The parsing process ended while it read this document. */
  CRASHED
}
