package org.cpor.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * The file of one document. The parsers repair files whose end is missing, and do not report the
 * repair. Therefore this class checks the end of the file.
 *
 * @param extension the extension of the document's type, such as {@code pdf}
 */
record DocumentFile(Path path, String extension) {

  /**
   * The end marker of a PDF must be in this many bytes at the end of the file (ISO 32000-1, annex
   * H.3).
   */
  private static final int PDF_TAIL = 1024;

  /**
   * The maximum length of the end record of a zip file: 22 bytes, and a comment of up to 65,535
   * bytes.
   */
  private static final int ZIP_TAIL = 22 + 0xffff;

  /**
   * The last bracket of an RTF file must be in this many bytes at the end of the file. Some
   * programs write line ends or zero bytes after the bracket.
   */
  private static final int RTF_TAIL = 1024;

  private static final Set<String> ZIP_FILES = Set.of("docx", "xlsx", "pptx");

  /** A member of a zip file is huge only if it has more bytes than this when it is unpacked. */
  private static final long HUGE = 50L * 1024 * 1024;

  /**
   * A member of a zip file is huge only if unpacking makes it more than this many times larger.
   * Apache POI has the same limit.
   */
  private static final long HUGE_RATIO = 100;

  private static final int LITTLE_ENDIAN_MARK = 0xfffe;
  private static final int BIG_ENDIAN_MARK = 0xfeff;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  /** Whether the file has no bytes, or only white space. */
  boolean isBlank() throws IOException {
    try (Reader characters = Files.newBufferedReader(path, encoding())) {
      int next = characters.read();
      while (next >= 0 && isSpace(next)) {
        next = characters.read();
      }
      return next < 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * Whether the file has the end that its format requires. A text may end anywhere, and so may a
   * file of another format that has no end marker.
   */
  boolean isComplete() throws IOException {
    return switch (extension) {
      case "pdf" -> tail(PDF_TAIL).contains("%%EOF");
      case "docx", "xlsx", "pptx" -> tail(ZIP_TAIL).contains("PK\5\6");
      case "rtf" -> tail(RTF_TAIL).replace('\0', ' ').stripTrailing().endsWith("}");
      default -> true;
    };
  }

  /**
   * Whether the document is a zip file with a huge member: the member has more than {@link #HUGE}
   * bytes when it is unpacked, and is then more than {@link #HUGE_RATIO} times as large as in the
   * file. Programs that write documents do not write such members.
   */
  boolean isHugeUnpacked() {
    if (!ZIP_FILES.contains(extension)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream()
          .anyMatch(member ->
              member.getSize() > HUGE
                  && member.getSize() / HUGE_RATIO > member.getCompressedSize());
    } catch (IOException e) {
      return false;
    }
  }

  /** The last bytes of the file, at most {@code length}, as one character for each byte. */
  private String tail(int length) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      channel.position(Math.max(0, channel.size() - length));
      return new String(Channels.newInputStream(channel).readAllBytes(), ISO_8859_1);
    }
  }

  private Charset encoding() throws IOException {
    try (InputStream bytes = Files.newInputStream(path)) {
      int mark = (bytes.read() << 8) | bytes.read();
      return switch (mark) {
        case LITTLE_ENDIAN_MARK -> UTF_16LE;
        case BIG_ENDIAN_MARK -> UTF_16BE;
        default -> UTF_8;
      };
    }
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK;
  }
}
