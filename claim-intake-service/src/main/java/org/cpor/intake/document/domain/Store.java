package org.cpor.intake.document.domain;

/** Where the bytes of a document are stored. */
public enum Store {
  /** In the database, written and deleted with the document. */
  POSTGRESQL,
  /** In a file of a directory. */
  DIRECTORY,
  /** In an object of a bucket. */
  S3;

  /**
   * Whether the store is external, which means outside of the database. The bytes are then written
   * before the document's row, and removed after it.
   */
  public boolean isApart() {
    return this != POSTGRESQL;
  }
}
