package org.cpor.reader;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a document. */
@FunctionalInterface
public interface DocumentContent {

  /** Writes all bytes. */
  void writeTo(OutputStream to) throws IOException;
}
