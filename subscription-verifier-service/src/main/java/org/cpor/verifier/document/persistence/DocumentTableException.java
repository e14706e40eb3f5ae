package org.cpor.verifier.document.persistence;

import java.sql.SQLException;

/** Reading or writing the table of documents failed. */
class DocumentTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DocumentTableException(String message, SQLException cause) {
    super(message, cause);
  }
}
