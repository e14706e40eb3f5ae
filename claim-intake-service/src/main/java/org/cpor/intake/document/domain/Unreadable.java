package org.cpor.intake.document.domain;

/** Why nothing is known of the text of a document. */
public enum Unreadable {
  /** It has a password. */
  ENCRYPTED,
  /** It is not complete, or its content is not what its type says. */
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
