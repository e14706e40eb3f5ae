package org.cpor.platform.lines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Takes a body of any length apart into its lines, holding one at a time. The body is text in
 * UTF-8; a byte order mark in front of it is skipped, and a line ends with LF or CRLF.
 *
 * <p>The first 64 KiB are looked at before the first line is given: a body in UTF-16, UTF-32 or
 * another encoding is refused as a whole. What is no UTF-8 further behind is a fault of its line
 * alone, which {@link Line#text} tells, for lines before it may have been acted on.
 */
public final class LineReader {

  private static final int LOOKAHEAD_BYTES = 1 << 16;

  /** In as many bytes UTF-16 and UTF-32 show themselves. */
  private static final int LONGEST_MARK = 4;

  private final InputStream in;
  private final int maxBytes;
  private long number;

  private LineReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The lines of a body whose sender gets no answer before it has sent everything.
   *
   * @param maxBytes how long a line may be, without its end
   * @throws ProblemException when the first 64 KiB are not UTF-8
   */
  public static LineReader ofFile(InputStream body, int maxBytes) throws IOException {
    return open(body, maxBytes, LOOKAHEAD_BYTES);
  }

  /**
   * The lines of a body whose sender may wait for the answer to one line before it sends the next:
   * of the first 64 KiB only what has come with the first bytes is looked at.
   *
   * @param maxBytes how long a line may be, without its end
   * @throws ProblemException when what has come is not UTF-8
   */
  public static LineReader ofDialogue(InputStream body, int maxBytes) throws IOException {
    return open(body, maxBytes, LONGEST_MARK);
  }

  /**
   * One line.
   *
   * @param number from 1, blank lines counted
   * @param bytes without the line's end; of a line that is too long, the part that is not
   */
  public record Line(long number, ByteBuffer bytes, boolean tooLong) {

    public boolean isBlank() {
      return IntStream.range(0, bytes.limit())
          .map(bytes::get)
          .allMatch(b -> b == ' ' || b == '\t' || b == '\r');
    }

    /**
     * The line as text.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    public String text() throws CharacterCodingException {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    }
  }

  /** The next line; empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < maxBytes) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    number++;
    return Optional.of(new Line(number, ByteBuffer.wrap(line.toByteArray()), tooLong));
  }

  /**
   * @param awaited how many bytes to wait for before the beginning is looked at
   */
  private static LineReader open(InputStream body, int maxBytes, int awaited) throws IOException {
    BufferedInputStream in = new BufferedInputStream(body, LOOKAHEAD_BYTES);
    in.mark(LOOKAHEAD_BYTES);
    byte[] head = new byte[LOOKAHEAD_BYTES];
    int length = 0;
    int read = in.read(head);
    while (read > 0) {
      length += read;
      read = length < awaited ? in.read(head, length, head.length - length) : 0;
    }
    requireUtf8(ByteBuffer.wrap(head, 0, length), read < 0);
    in.reset();
    if (hasMark(head, length)) {
      in.skipNBytes(3);
    }
    return new LineReader(in, maxBytes);
  }

  private static void requireUtf8(ByteBuffer head, boolean whole) {
    if (isWide(head)) {
      throw refusal("The body is in UTF-16 or UTF-32.");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(head, CharBuffer.allocate(head.remaining()), whole).isError()) {
      throw refusal("The body is not in UTF-8.");
    }
  }

  /** Whether it begins with the mark of UTF-16, or with the zeros of UTF-16 or UTF-32. */
  private static boolean isWide(ByteBuffer head) {
    int bytes = Math.min(LONGEST_MARK, head.remaining());
    boolean marked =
        bytes >= 2
            && ((head.get(0) == (byte) 0xfe && head.get(1) == (byte) 0xff)
                || (head.get(0) == (byte) 0xff && head.get(1) == (byte) 0xfe));
    return marked || IntStream.range(0, bytes).anyMatch(i -> head.get(i) == 0);
  }

  private static boolean hasMark(byte[] head, int length) {
    return length >= 3
        && head[0] == (byte) 0xef
        && head[1] == (byte) 0xbb
        && head[2] == (byte) 0xbf;
  }

  private static ProblemException refusal(String what) {
    return new ProblemException(
        CommonProblem.MALFORMED_REQUEST,
        what + " Send it in UTF-8, a JSON object on each line; nothing of it was applied.");
  }
}
