package org.cpor.intake.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recognizes text, in all usual encodings. */
final class PlainText {

  private static final int LITTLE_ENDIAN_MARK = 0xfffe;
  private static final int BIG_ENDIAN_MARK = 0xfeff;

  private PlainText() {}

  /**
   * Whether the whole {@code file} is text. A text contains only characters that are usual in
   * texts. If the file begins with the byte order mark of UTF-16, it must also be valid UTF-16.
   */
  static boolean isIn(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Reader characters =
            new BufferedReader(
                new InputStreamReader(
                    new BufferedInputStream(bytes), encoding(file).newDecoder()))) {
      for (int next = characters.read(); next >= 0; next = characters.read()) {
        if (isControl(next)) {
          return false;
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * The encoding that the byte order mark names. Without the mark, this method returns a
   * single-byte encoding, even if the file is in UTF-8. The difference does not matter, because
   * this class looks only for control characters, and UTF-8 and the single-byte encodings have the
   * same control characters.
   */
  private static Charset encoding(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      int mark = (bytes.read() << 8) | bytes.read();
      return switch (mark) {
        case LITTLE_ENDIAN_MARK -> UTF_16LE;
        case BIG_ENDIAN_MARK -> UTF_16BE;
        default -> ISO_8859_1;
      };
    }
  }

  /**
   * Whether {@code value} is a control character that is unusual in texts. A tab, a line end, a
   * page break, and the escape character of old encodings and terminals are usual.
   */
  private static boolean isControl(int value) {
    return value < ' ' && (value < '\t' || value > '\r') && value != 0x1b;
  }
}
