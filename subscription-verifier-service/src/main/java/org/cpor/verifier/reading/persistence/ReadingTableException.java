package org.cpor.verifier.reading.persistence;

import java.sql.SQLException;

/** The database failed while it read or wrote the tables of document readings and advice. */
class ReadingTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadingTableException(String message, SQLException cause) {
    super(message, cause);
  }
}
