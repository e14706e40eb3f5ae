package org.cpor.platform.http.body;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The decoded bytes of a gzip body. The number of decoded bytes has two limits: the maximum size of
 * the body and, after the first mebibyte, 200 times the number of encoded bytes. Compressed claims
 * and directory records have between a tenth and a thirtieth of their original size. Data with less
 * than a 200th of its original size is useless.
 */
final class GzipBody extends FilterInputStream {

  private static final int BUFFER_BYTES = 8192;
  private static final long UNSUSPICIOUS_BYTES = 1 << 20;
  private static final long MOST_FOR_ONE = 200;

  private final Counted encoded;
  private final Members members;
  private final long limit;
  private long decoded;

  private GzipBody(Counted encoded, Members members, long limit) {
    super(members);
    this.encoded = encoded;
    this.members = members;
    this.limit = limit;
  }

  /**
   * Returns the decoded bytes. If {@code body} is not empty, checks its beginning at once.
   *
   * @param limit the maximum number of decoded bytes
   * @throws ProblemException with status 400 when the body does not begin as gzip. Reading the
   *     returned stream also throws it: with 400 when later bytes are not gzip, and with 413 when a
   *     limit is exceeded
   */
  static InputStream decoding(InputStream body, long limit) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(body);
    int first = peeked.read();
    if (first < 0) {
      return peeked;
    }
    peeked.unread(first);
    Counted encoded = new Counted(peeked);
    try {
      return new GzipBody(encoded, new Members(encoded), limit);
    } catch (EOFException | ZipException e) {
      throw noGzip();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw noGzip();
    }
    if (read < 0) {
      refuseUnlessAtItsEnd();
    }
    decoded += Math.max(read, 0);
    if (decoded > limit) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE,
          "The body of this request may decode to up to {0} bytes.",
          limit);
    }
    if (decoded > UNSUSPICIOUS_BYTES && decoded / MOST_FOR_ONE > encoded.count) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE,
          "A body may decode to up to {0} times as many bytes as were sent.",
          MOST_FOR_ONE);
    }
    return read;
  }

  private void refuseUnlessAtItsEnd() throws IOException {
    encoded.rethrow();
    if (members.areFollowedByMore()) {
      throw noGzip();
    }
  }

  private static ProblemException noGzip() {
    return new ProblemException(
        CommonProblem.MALFORMED_REQUEST,
        "The body is not complete, well-formed gzip, or it has bytes after its end.");
  }

  /**
   * Decodes gzip members that follow one another (RFC 1952, section 2.2). After a member, the JDK's
   * {@link GZIPInputStream} reports the end of the stream even if an I/O error or other bytes
   * follow. This class and {@link Counted} detect these two cases.
   */
  private static final class Members extends GZIPInputStream {

    private static final int TRAILER_BYTES = 8;

    private final Counted encoded;

    /**
     * The number of encoded bytes that had been read when the inflater last got bytes to decode.
     */
    private long filled;

    Members(Counted encoded) throws IOException {
      super(encoded, BUFFER_BYTES);
      this.encoded = encoded;
    }

    @Override
    protected void fill() throws IOException {
      super.fill();
      filled = encoded.count;
    }

    /**
     * Whether bytes follow the trailer of the last member. Must be called at the end of the stream.
     */
    boolean areFollowedByMore() {
      return encoded.count > filled - inf.getRemaining() + TRAILER_BYTES;
    }
  }

  /** Counts the bytes that are read, and stores the exception if reading fails. */
  private static final class Counted extends FilterInputStream {

    private long count;
    private @Nullable IOException failure;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void rethrow() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
