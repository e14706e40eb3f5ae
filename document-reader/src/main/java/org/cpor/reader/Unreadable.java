package org.cpor.reader;

/** Why a document's text cannot be read. */
public enum Unreadable {
  /** It has a password. */
  ENCRYPTED,
  /** It is not complete, or not what its type says. */
  DAMAGED,
  /** It has no bytes. */
  EMPTY,
  /** It has no text, such as a picture or a scanned page. */
  NO_TEXT,
  /** It needs more memory than {@link ReaderLimits}, or its content is far larger than the file. */
  TOO_LARGE,
  /** It needs more time than {@link ReaderLimits}. */
  TOO_SLOW,
  /** The parsing process ended while it read this document. */
  CRASHED
}
