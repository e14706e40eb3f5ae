package org.cpor.intake.document.domain;

/** Where the bytes of a document are. */
public enum Store {
  /** In the database, written and deleted with the document. */
  POSTGRESQL,
  /** In a file of a directory. */
  DIRECTORY,
  /** In an object of a bucket. */
  S3;

  /** Whether they are apart from the database: there before the document is, and after it was. */
  public boolean isApart() {
    return this != POSTGRESQL;
  }
}
