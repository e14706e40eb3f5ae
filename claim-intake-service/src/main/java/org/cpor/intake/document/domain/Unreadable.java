package org.cpor.intake.document.domain;

/** Why the text of a document was not read. */
public enum Unreadable {
  /** The document has a password. */
  ENCRYPTED,
  /** The document is not complete, or its content does not match its type. */
  DAMAGED,
  /** The document has no bytes, only white space, or only blank pages. */
  EMPTY,
  /** The document has no text. For example, it is a picture or a scanned page. */
  NO_TEXT,
  /** Reading the document needs more memory than is allowed. */
  TOO_LARGE,
  /** Reading the document needs more time than is allowed. */
  TOO_SLOW,
  /** Each attempt to read the document failed. */
  FAILED
}
