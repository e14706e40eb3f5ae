package org.cpor.verifier.document.persistence;

import java.sql.SQLException;

/** The table of documents could not be read or written. */
class DocumentTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DocumentTableException(String message, SQLException cause) {
    super(message, cause);
  }
}
