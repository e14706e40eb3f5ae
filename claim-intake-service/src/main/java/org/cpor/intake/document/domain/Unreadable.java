package org.cpor.intake.document.domain;

/** Why the text of a document was not read. */
public enum Unreadable {
  /** It has a password. */
  ENCRYPTED,
  /** It is not complete, or its content does not match its type. */
  DAMAGED,
  /** It has no bytes. */
  EMPTY,
  /** It has no text, such as a picture or a scanned page. */
  NO_TEXT,
  /** Reading it needs more memory than is allowed. */
  TOO_LARGE,
  /** Reading it needs more time than is allowed. */
  TOO_SLOW,
  /** Each attempt to read it failed. */
  FAILED
}
