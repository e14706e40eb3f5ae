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
   * Whether the store is external: outside of the database. In an external store, bytes are written
   * before the row of their document is inserted, and removed after the row is deleted.
   */
  public boolean isApart() {
    return this != POSTGRESQL;
  }
}
