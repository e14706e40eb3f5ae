package org.cpor.verifier.reading.persistence;

import java.sql.SQLException;

/** The tables of readings and advice could not be read or written. */
class ReadingTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReadingTableException(String message, SQLException cause) {
    super(message, cause);
  }
}
