package org.cpor.platform.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Checks a JSON body while it is read: it must be UTF-8. Zeros among the first bytes show UTF-16 or
 * UTF-32, because JSON in UTF-8 has no zeros there.
 */
final class Utf8Body extends FilterInputStream {

  /** The number of bytes that is enough to recognize UTF-16 and UTF-32. */
  private static final int FIRST_BYTES = 4;

  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private final CharBuffer decoded = CharBuffer.allocate(1024);
  private ByteBuffer begun = ByteBuffer.allocate(0);
  private long count;

  /**
   * @throws ProblemException 400, from {@link #read}, when the body is not UTF-8
   */
  Utf8Body(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read < 0) {
      decode(ByteBuffer.allocate(0), true);
      return read;
    }
    for (int i = 0; i < read && count + i < FIRST_BYTES; i++) {
      if (buffer[offset + i] == 0) {
        throw notUtf8();
      }
    }
    count += read;
    decode(ByteBuffer.wrap(buffer, offset, read), false);
    return read;
  }

  private void decode(ByteBuffer next, boolean end) {
    ByteBuffer bytes = ByteBuffer.allocate(begun.remaining() + next.remaining());
    bytes.put(begun).put(next).flip();
    CoderResult result;
    do {
      result = decoder.decode(bytes, decoded.clear(), end);
    } while (result.isOverflow());
    if (result.isError()) {
      throw notUtf8();
    }
    begun = bytes;
  }

  private static ProblemException notUtf8() {
    return new ProblemException(
        CommonProblem.MALFORMED_REQUEST, "The body is not in UTF-8. Send it in UTF-8.");
  }
}
