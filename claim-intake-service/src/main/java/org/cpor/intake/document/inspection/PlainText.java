package org.cpor.intake.document.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that are text, in whichever of the encodings in use. */
final class PlainText {

  private static final int LITTLE_ENDIAN_MARK = 0xfffe;
  private static final int BIG_ENDIAN_MARK = 0xfeff;

  private PlainText() {}

  /** Whether {@code file} has none of the bytes that no text has, or says that it is UTF-16. */
  static boolean isIn(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      int first = bytes.read();
      int second = bytes.read();
      int mark = (first << 8) | second;
      if (mark == LITTLE_ENDIAN_MARK || mark == BIG_ENDIAN_MARK) {
        return true;
      }
      if (isControl(first) || isControl(second)) {
        return false;
      }
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        if (isControl(next)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Not tabs, line ends, page breaks, and the escape of old encodings and terminals. */
  private static boolean isControl(int value) {
    return value >= 0 && value < ' ' && (value < '\t' || value > '\r') && value != 0x1b;
  }
}
