package org.cpor.platform.lines;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Splits a body of any length into its lines. Only one line is in memory at a time. The body is
 * text in UTF-8. A byte order mark at its beginning is skipped. A line ends with LF or CRLF.
 *
 * <p>The reader checks the beginning of the body, up to 64 KiB, before it returns the first line.
 * If the beginning is not UTF-8, the reader refuses the whole body. If a later line is not UTF-8,
 * {@link Line#text} throws an exception for this line, because earlier lines are possibly already
 * processed.
 *
 * <p>A reader uses 16 KiB of memory, up to 64 KiB for the checked beginning, and up to 16 KiB for
 * the longest line. For longer lines, all readers of the process share a 24th of the heap. So lines
 * without an end cannot fill the memory. A line for which no memory is left is {@linkplain
 * Line#crowdedOut crowded out}.
 */
public final class LineReader implements Closeable {

  /** The memory that long lines share. One permit is one byte. */
  private static final Semaphore LONG_LINES =
      new Semaphore(Math.toIntExact(Math.min(Runtime.getRuntime().maxMemory() / 24, 1 << 30)));

  private static final int LOOKAHEAD_BYTES = 1 << 16;

  private static final int BUFFER_BYTES = 1 << 13;

  /** Lines up to this length do not use the shared memory of {@link #LONG_LINES}. */
  private static final int SHORT_BYTES = 1 << 14;

  /** The number of bytes that is enough to recognize UTF-16 and UTF-32. */
  private static final int LONGEST_MARK = 4;

  private final InputStream in;
  private final int maxBytes;
  private final Semaphore shared;
  private byte[] line = new byte[512];
  private int length;
  private int taken;
  private long number;

  private LineReader(InputStream in, int maxBytes, Semaphore shared) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.shared = shared;
  }

  /**
   * Creates a reader for a sender that sends the whole body before it expects an answer.
   *
   * @param maxBytes the maximum length of a line, without its end
   * @throws ProblemException when the first 64 KiB are not UTF-8
   */
  public static LineReader ofFile(InputStream body, int maxBytes) throws IOException {
    return open(body, maxBytes, LOOKAHEAD_BYTES, LONG_LINES);
  }

  /**
   * Creates a reader for a sender that can wait for the answer to one line before it sends the next
   * line. Therefore this method waits for only four bytes before it checks the beginning of the
   * body. It also checks further bytes that have already arrived, up to 8 KiB in total.
   *
   * @param maxBytes the maximum length of a line, without its end
   * @throws ProblemException when the checked bytes are not UTF-8
   */
  public static LineReader ofDialogue(InputStream body, int maxBytes) throws IOException {
    return open(body, maxBytes, LONGEST_MARK, LONG_LINES);
  }

  static LineReader ofDialogue(InputStream body, int maxBytes, Semaphore shared)
      throws IOException {
    return open(body, maxBytes, LONGEST_MARK, shared);
  }

  /**
   * One line.
   *
   * @param number the number of the line, from 1; blank lines count
   * @param bytes the line without its line end; the beginning of the line if it is too long or
   *     crowded out
   * @param crowdedOut whether the memory for long lines was used up; the sender can send the line
   *     again later
   */
  public record Line(long number, ByteBuffer bytes, boolean tooLong, boolean crowdedOut) {

    public boolean isBlank() {
      return IntStream.range(0, bytes.limit())
          .map(bytes::get)
          .allMatch(b -> b == ' ' || b == '\t' || b == '\r');
    }

    /**
     * The line as text.
     *
     * @throws CharacterCodingException when the line is not UTF-8
     */
    public String text() throws CharacterCodingException {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    }
  }

  /** The next line; empty at the end of the stream. */
  public Optional<Line> next() throws IOException {
    forget();
    boolean tooLong = false;
    boolean crowdedOut = false;
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length == maxBytes) {
        tooLong = true;
      } else if (length < line.length || grow()) {
        line[length] = (byte) b;
        length++;
      } else {
        crowdedOut = true;
      }
    }
    number++;
    ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(line, length));
    return Optional.of(new Line(number, bytes, tooLong, crowdedOut));
  }

  /** Makes room for more bytes of the line; false when no memory is left. */
  private boolean grow() {
    int more = Math.min(line.length, maxBytes - line.length);
    if (line.length + more > SHORT_BYTES) {
      if (!shared.tryAcquire(more)) {
        return false;
      }
      taken += more;
    }
    line = Arrays.copyOf(line, line.length + more);
    return true;
  }

  private void forget() {
    length = 0;
    if (taken > 0) {
      line = new byte[SHORT_BYTES];
      shared.release(taken);
      taken = 0;
    }
  }

  @Override
  public void close() {
    forget();
  }

  /**
   * @param awaited the number of bytes for which the check of the beginning waits
   */
  private static LineReader open(InputStream body, int maxBytes, int awaited, Semaphore shared)
      throws IOException {
    // The stream buffers the beginning, so that it can be read again after the check.
    BufferedInputStream in = new BufferedInputStream(body, BUFFER_BYTES);
    in.mark(LOOKAHEAD_BYTES);
    byte[] head = new byte[BUFFER_BYTES];
    int length = 0;
    int read = in.read(head);
    while (read > 0) {
      length += read;
      if (length == head.length && length < awaited) {
        head = Arrays.copyOf(head, Math.min(2 * length, LOOKAHEAD_BYTES));
      }
      read = length < awaited ? in.read(head, length, head.length - length) : 0;
    }
    requireUtf8(ByteBuffer.wrap(head, 0, length), read < 0);
    in.reset();
    if (hasMark(head, length)) {
      in.skipNBytes(3);
    }
    return new LineReader(in, maxBytes, shared);
  }

  private static void requireUtf8(ByteBuffer head, boolean whole) {
    if (isWide(head)) {
      throw refusal(
          "The body is in UTF-16 or UTF-32. Send it in UTF-8, a JSON object on each line;"
              + " nothing of it was applied.");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(1024);
    CoderResult result = decoder.decode(head, decoded, whole);
    while (result.isOverflow()) {
      decoded.clear();
      result = decoder.decode(head, decoded, whole);
    }
    if (result.isError()) {
      throw refusal(
          "The body is not in UTF-8. Send it in UTF-8, a JSON object on each line;"
              + " nothing of it was applied.");
    }
  }

  /**
   * Whether the first bytes are a byte order mark of UTF-16, or contain a zero byte. The first
   * bytes of JSON in UTF-16 or UTF-32 contain a zero byte.
   */
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

  private static ProblemException refusal(@CompileTimeConstant String detail) {
    return new ProblemException(CommonProblem.MALFORMED_REQUEST, detail);
  }
}
