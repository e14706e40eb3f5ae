package org.cpor.verifier.reading.persistence;

import java.sql.SQLException;

/** Reading or writing the tables of readings and advice failed. */
class ReadingTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadingTableException(String message, SQLException cause) {
    super(message, cause);
  }
}
