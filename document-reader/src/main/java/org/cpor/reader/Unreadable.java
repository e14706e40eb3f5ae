package org.cpor.reader;

/** Why the text of a document cannot be read. */
public enum Unreadable {
  /** The document has a password. */
  ENCRYPTED,
  /** The document is not complete, or its content does not match its type. */
  DAMAGED,
  /** The document has no bytes, only white space, or only blank pages. */
  EMPTY,
  /** The document has no text, for example because it is a picture or a scanned page. */
  NO_TEXT,
  /**
   * The document needs more memory than {@link ReaderLimits} allow, or its content is far larger
   * than the file.
   */
  TOO_LARGE,
  /** The document needs more time than {@link ReaderLimits} allow. */
  TOO_SLOW,
  /** The parsing process ended while it read this document. */
  CRASHED
}
